<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddLocked</name>
    <message numerus="yes">
        <source>%n file(s) wait in the vault now. They are no evidence yet: keep your own copy.</source>
        <translation>
            <numerusform>%n file waits in the vault now. It is no evidence yet: keep your own copy.</numerusform>
            <numerusform>%n files wait in the vault now. They are no evidence yet: keep your own copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) were left out.</source>
        <translation>
            <numerusform>%n more file was left out.</numerusform>
            <numerusform>%n more files were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AheadPart</name>
    <message numerus="yes">
        <source>Exhibit {mark}: {item} is a redacted version, %n place(s) painted over</source>
        <translation>
            <numerusform>Exhibit {mark}: {item} is a redacted version, %n place painted over</numerusform>
            <numerusform>Exhibit {mark}: {item} is a redacted version, %n places painted over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message numerus="yes">
        <source>%n part(s) of the record, which this vault has seen, are missing.</source>
        <translation>
            <numerusform>%n part of the record, which this vault has seen, is missing.</numerusform>
            <numerusform>%n parts of the record, which this vault has seen, are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the record are damaged or missing.</source>
        <translation>
            <numerusform>%n part of the record is damaged or missing.</numerusform>
            <numerusform>%n parts of the record are damaged or missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message numerus="yes">
        <source>What you write here goes onto the cards of all %n items. Fields left alone stay as they are.</source>
        <translation>
            <numerusform>What you write here goes onto the card of %n item. Fields left alone stay as they are.</numerusform>
            <numerusform>What you write here goes onto the cards of all %n items. Fields left alone stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save to %n items</source>
        <translation>
            <numerusform>Save to %n item</numerusform>
            <numerusform>Save to %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message numerus="yes">
        <source>%n stored file(s) taken in. What they were called and where they came from is not known: say it on their cards.</source>
        <translation>
            <numerusform>%n stored file taken in. What it was called and where it came from is not known: say it on its card.</numerusform>
            <numerusform>%n stored files taken in. What they were called and where they came from is not known: say it on their cards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentsCard</name>
    <message numerus="yes">
        <source>No list is issued yet. A bundle is made of an issued list, which never changes again, so that everybody cites the same numbers. It takes the %n exhibit(s) of the case as they stand.</source>
        <translation>
            <numerusform>No list is issued yet. A bundle is made of an issued list, which never changes again, so that everybody cites the same numbers. It takes the %n exhibit of the case as it stands.</numerusform>
            <numerusform>No list is issued yet. A bundle is made of an issued list, which never changes again, so that everybody cites the same numbers. It takes the %n exhibits of the case as they stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) are not as version {version} says. Issue the list anew, or go on with the version as it was.</source>
        <translation>
            <numerusform>%n exhibit is not as version {version} says. Issue the list anew, or go on with the version as it was.</numerusform>
            <numerusform>%n exhibits are not as version {version} says. Issue the list anew, or go on with the version as it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourtFields</name>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>%n filled in</numerusform>
            <numerusform>%n filled in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diverged</name>
    <message numerus="yes">
        <source>%n entry(ies) brought in.</source>
        <translation>
            <numerusform>%n entry brought in.</numerusform>
            <numerusform>%n entries brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) came along.</source>
        <translation>
            <numerusform>%n original came along.</numerusform>
            <numerusform>%n originals came along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message numerus="yes">
        <source>%n item(s) taken in.</source>
        <translation>
            <numerusform>%n item taken in.</numerusform>
            <numerusform>%n items taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitEditor</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>items of an exhibit</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitsView</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message numerus="yes">
        <source>%n filter(s) active</source>
        <translation>
            <numerusform>%n filter active</numerusform>
            <numerusform>%n filters active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message numerus="yes">
        <source>{shown} of %n item(s)</source>
        <translation>
            <numerusform>{shown} of %n item</numerusform>
            <numerusform>{shown} of %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>%n item(s) have no such date that can be read, and are left out.</source>
        <translation>
            <numerusform>%n item has no such date that can be read, and is left out.</numerusform>
            <numerusform>%n items have no such date that can be read, and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForumCard</name>
    <message numerus="yes">
        <source>%n rule(s) of this forum nobody has confirmed yet. A lawyer has to look before anybody relies on them.</source>
        <translation>
            <numerusform>%n rule of this forum nobody has confirmed yet. A lawyer has to look before anybody relies on it.</numerusform>
            <numerusform>%n rules of this forum nobody has confirmed yet. A lawyer has to look before anybody relies on them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandedOver</name>
    <message numerus="yes">
        <source>%n original(s) were encrypted anew and read back.</source>
        <translation>
            <numerusform>%n original was encrypted anew and read back.</numerusform>
            <numerusform>%n originals were encrypted anew and read back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting file(s) stayed in the inbox of the old vault: decide on them there.</source>
        <translation>
            <numerusform>%n waiting file stayed in the inbox of the old vault: decide on it there.</numerusform>
            <numerusform>%n waiting files stayed in the inbox of the old vault: decide on them there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder recovered stayed in the old vault.</source>
        <translation>
            <numerusform>%n file in the folder recovered stayed in the old vault.</numerusform>
            <numerusform>%n files in the folder recovered stayed in the old vault.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOpen</name>
    <message numerus="yes">
        <source>%n part(s) belong to nothing in this vault and cannot be taken up.</source>
        <translation>
            <numerusform>%n part belongs to nothing in this vault and cannot be taken up.</numerusform>
            <numerusform>%n parts belong to nothing in this vault and cannot be taken up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) among the drafts did not come from this vault. They were set aside and not shown.</source>
        <translation>
            <numerusform>%n file among the drafts did not come from this vault. It was set aside and not shown.</numerusform>
            <numerusform>%n files among the drafts did not come from this vault. They were set aside and not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{places} and %n more</source>
        <comment>places of an intake</comment>
        <translation>
            <numerusform>{places} and %n more</numerusform>
            <numerusform>{places} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n source(s) left out; everything else was taken in.</source>
        <translation>
            <numerusform>%n source left out; everything else was taken in.</numerusform>
            <numerusform>%n sources left out; everything else was taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverdueReminder</name>
    <message numerus="yes">
        <source>No answer is recorded to %n submission(s) whose deadline has passed.</source>
        <translation>
            <numerusform>No answer is recorded to %n submission whose deadline has passed.</numerusform>
            <numerusform>No answer is recorded to %n submissions whose deadline has passed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>found %n time(s), on page {pages}</source>
        <translation>
            <numerusform>found %n time, on page {pages}</numerusform>
            <numerusform>found %n times, on page {pages}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinningDialog</name>
    <message numerus="yes">
        <source>This checkpoint is one of this log, after %n entry(s): up to there the log is what it was then.</source>
        <translation>
            <numerusform>This checkpoint is one of this log, after %n entry: up to there the log is what it was then.</numerusform>
            <numerusform>This checkpoint is one of this log, after %n entries: up to there the log is what it was then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) came later.</source>
        <translation>
            <numerusform>%n entry came later.</numerusform>
            <numerusform>%n entries came later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvingDialog</name>
    <message numerus="yes">
        <source>To be given out, unencrypted: exhibit {numbers} of {case}.</source>
        <translation>
            <numerusform>To be given out, unencrypted: exhibit {numbers} of {case}.</numerusform>
            <numerusform>To be given out, unencrypted: exhibits {numbers} of {case}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivingDialog</name>
    <message numerus="yes">
        <source>%n item(s), handed over on {day} by their clock.</source>
        <translation>
            <numerusform>%n item, handed over on {day} by their clock.</numerusform>
            <numerusform>%n items, handed over on {day} by their clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} took %n item(s) in on {day}, by their clock.</source>
        <translation>
            <numerusform>{name} took %n item in on {day}, by their clock.</numerusform>
            <numerusform>{name} took %n items in on {day}, by their clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From {name}, vault {vault}: %n item(s), taken in on {day}.</source>
        <translation>
            <numerusform>From {name}, vault {vault}: %n item, taken in on {day}.</numerusform>
            <numerusform>From {name}, vault {vault}: %n items, taken in on {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To {name}, vault {vault}: %n item(s), handed over on {day}.</source>
        <translation>
            <numerusform>To {name}, vault {vault}: %n item, handed over on {day}.</numerusform>
            <numerusform>To {name}, vault {vault}: %n items, handed over on {day}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message numerus="yes">
        <source>It has %n notice(s); they stand below.</source>
        <translation>
            <numerusform>It has %n notice; it stands below.</numerusform>
            <numerusform>It has %n notices; they stand below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s)</source>
        <translation>
            <numerusform>%n volume</numerusform>
            <numerusform>%n volumes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPart</name>
    <message numerus="yes">
        <source>%n group(s) above wait for your yes.</source>
        <translation>
            <numerusform>%n group above waits for your yes.</numerusform>
            <numerusform>%n groups above wait for your yes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondCopyCard</name>
    <message numerus="yes">
        <source>%n destroyed original(s) were destroyed there too.</source>
        <translation>
            <numerusform>%n destroyed original was destroyed there too.</numerusform>
            <numerusform>%n destroyed originals were destroyed there too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) that were there before have the right size and were not read again.</source>
        <translation>
            <numerusform>%n original that was there before has the right size and was not read again.</numerusform>
            <numerusform>%n originals that were there before have the right size and were not read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault itself lacks %n original(s) that this copy has; they were read there, and are good. Bring them back from it.</source>
        <translation>
            <numerusform>The vault itself lacks %n original that this copy has; it was read there, and is good. Bring it back from it.</numerusform>
            <numerusform>The vault itself lacks %n originals that this copy has; they were read there, and are good. Bring them back from it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) brought back: {files}.</source>
        <translation>
            <numerusform>%n file brought back: {files}.</numerusform>
            <numerusform>%n files brought back: {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This copy has nothing good in place of %n file(s) either: {files}. If there is another copy, try that one.</source>
        <translation>
            <numerusform>This copy has nothing good in place of %n file either: {files}. If there is another copy, try that one.</numerusform>
            <numerusform>This copy has nothing good in place of %n files either: {files}. If there is another copy, try that one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeenBox</name>
    <message numerus="yes">
        <source>Time stamp over %n entry(s): {time}, said to be by {who}</source>
        <translation>
            <numerusform>Time stamp over %n entry: {time}, said to be by {who}</numerusform>
            <numerusform>Time stamp over %n entries: {time}, said to be by {who}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cosignature over %n entry(s): {time}, said to be by {who}</source>
        <translation>
            <numerusform>Cosignature over %n entry: {time}, said to be by {who}</numerusform>
            <numerusform>Cosignature over %n entries: {time}, said to be by {who}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stamped letter {number} over %n entry(s): {day}, by {who}, as you wrote</source>
        <translation>
            <numerusform>Stamped letter {number} over %n entry: {day}, by {who}, as you wrote</numerusform>
            <numerusform>Stamped letter {number} over %n entries: {day}, by {who}, as you wrote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>that the record has %n entry(s) now, and which places these have in it</source>
        <translation>
            <numerusform>that the record has %n entry now, and which places these have in it</numerusform>
            <numerusform>that the record has %n entries now, and which places these have in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message numerus="yes">
        <source>%n file(s) were added while the vault was locked and wait to be reviewed.</source>
        <translation>
            <numerusform>%n file was added while the vault was locked and waits to be reviewed.</numerusform>
            <numerusform>%n files were added while the vault was locked and wait to be reviewed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message numerus="yes">
        <source>%n item(s) taken in. Each says for ever that it came this way.</source>
        <translation>
            <numerusform>%n item taken in. It says for ever that it came this way.</numerusform>
            <numerusform>%n items taken in. Each says for ever that it came this way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) rejected and removed; that is recorded.</source>
        <translation>
            <numerusform>%n file rejected and removed; that is recorded.</numerusform>
            <numerusform>%n files rejected and removed; that is recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) were left as they are.</source>
        <translation>
            <numerusform>%n more file was left as it is.</numerusform>
            <numerusform>%n more files were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) chosen.</source>
        <translation>
            <numerusform>%n file chosen.</numerusform>
            <numerusform>%n files chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message numerus="yes">
        <source>%n thing(s) were noticed while opening. The place Check tells them.</source>
        <translation>
            <numerusform>%n thing was noticed while opening. The place Check tells it.</numerusform>
            <numerusform>%n things were noticed while opening. The place Check tells them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message numerus="yes">
        <source>%n screenshots</source>
        <translation>
            <numerusform>%n screenshot</numerusform>
            <numerusform>%n screenshots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>submissions</name>
    <message numerus="yes">
        <source>answer is due on {day}, in %n day(s)</source>
        <translation>
            <numerusform>answer is due on {day}, in %n day</numerusform>
            <numerusform>answer is due on {day}, in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taken</name>
    <message numerus="yes">
        <source>%n item(s) taken in, read back from the disk and found the same.</source>
        <translation>
            <numerusform>%n item taken in, read back from the disk and found the same.</numerusform>
            <numerusform>%n items taken in, read back from the disk and found the same.</numerusform>
        </translation>
    </message>
</context>
</TS>
