<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AddColleague</name>
    <message>
        <source>Add a colleague’s own key</source>
        <translation>Әріптестің өз кілтін қосу</translation>
    </message>
    <message>
        <source>Add the key</source>
        <translation>Кілтті қосу</translation>
    </message>
    <message>
        <source>Your colleague makes an age identity with the program age-keygen, keeps that file, and sends you the line that begins with age1. They then unlock with “Use an identity file…”; no passphrase is shared.</source>
        <translation>Әріптесіңіз age-keygen бағдарламасымен кілт файлын жасап, өзінде сақтайды да, сізге age1 деп басталатын жолды жібереді. Ол қойманы «Кілт файлы (age identity)…» арқылы ашады; ортақ құпия сөз тіркесі керек емес.</translation>
    </message>
    <message>
        <source>Name or code of the colleague</source>
        <translation>Әріптестің аты немесе коды</translation>
    </message>
    <message>
        <source>Their recipient, the line that begins with age1</source>
        <translation>Оның ашық кілті: age1 деп басталатын жол</translation>
    </message>
    <message>
        <source>Compare the line with your colleague by another way than it came, for example by telephone. Whoever exchanged it on the way would open this vault in their place.</source>
        <translation>Жолды әріптесіңізбен ол келген жолдан басқа тәсілмен, мысалы телефонмен салыстырыңыз. Оны жолда ауыстырған адам қойманы әріптесіңіздің орнына ашар еді.</translation>
    </message>
    <message>
        <source>Its checksum is right. In short:</source>
        <translation>Бақылау қосындысы дұрыс. Қысқаша:</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Әзірге ештеңе терілмеген</translation>
    </message>
    <message>
        <source>Character {place} behind age1 is probably wrong</source>
        <translation>age1 дегеннен кейінгі {place}-таңба қате сияқты</translation>
    </message>
    <message>
        <source>Not a whole recipient: it has 62 characters and its own checksum</source>
        <translation>Бұл толық ашық кілт емес: онда 62 таңба және өз бақылау қосындысы болады</translation>
    </message>
</context>
<context>
    <name>AddLocked</name>
    <message>
        <source>Add files without unlocking…</source>
        <translation>Қойманы ашпай файлдар қосу…</translation>
    </message>
    <message>
        <source>I compared them: the same groups stand on the recovery sheet</source>
        <translation>Салыстырдым: қалпына келтіру парағында дәл осы топтар тұр</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Файлдар қосу…</translation>
    </message>
    <message>
        <source>The files will be encrypted for this recipient:</source>
        <translation>Файлдар мына алушыға шифрланады:</translation>
    </message>
    <message>
        <source>Whoever can change the folder of the vault can change that too. Compare the groups with the recovery sheet before you add anything.</source>
        <translation>Қойманың қалтасын өзгерте алатын адам мұны да өзгерте алады. Бірдеңе қоспас бұрын топтарды қалпына келтіру парағымен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Drop files here, or choose them. They wait in the vault and are no evidence until somebody who can unlock it accepts them; it is recorded for ever that anyone with the folder could have put them there. Keep your own copy until then.</source>
        <translation>Файлдарды осында сүйреп әкеліңіз немесе таңдаңыз. Олар қоймада күтіп тұрады және қойманы аша алатын адам қабылдағанша дәлелдеме болмайды; оларды ол жерге қалтасы қолында бар кез келген адам сала алғаны мәңгі жазылады. Оған дейін өз көшірмеңізді сақтаңыз.</translation>
    </message>
    <message>
        <source>Recipient in short: {groups}</source>
        <translation>Алушы, қысқаша: {groups}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait in the vault now. They are no evidence yet: keep your own copy.</source>
        <translation>
            <numerusform>%n файл енді қоймада күтіп тұр. Бұл әлі дәлелдеме емес: өз көшірмеңізді сақтаңыз.</numerusform>
            <numerusform>%n файл енді қоймада күтіп тұр. Бұл әлі дәлелдеме емес: өз көшірмеңізді сақтаңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Тоқтатылды.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) were left out.</source>
        <translation>
            <numerusform>Тағы %n файл қалдырылды.</numerusform>
            <numerusform>Тағы %n файл қалдырылды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Күтуде</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Қосылмады</translation>
    </message>
    <message>
        <source>Add files without unlocking</source>
        <translation>Қойманы ашпай файлдар қосу</translation>
    </message>
</context>
<context>
    <name>AddPassphrase</name>
    <message>
        <source>Add a passphrase</source>
        <translation>Құпия сөз тіркесін қосу</translation>
    </message>
    <message>
        <source>For a colleague</source>
        <translation>Әріптеске</translation>
    </message>
    <message>
        <source>Another one for myself</source>
        <translation>Өзіме тағы біреуін</translation>
    </message>
    <message>
        <source>Add the passphrase</source>
        <translation>Құпия сөз тіркесін қосу</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Кілт жасалуда…</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Алдыңғы бетке қайту</translation>
    </message>
    <message>
        <source>Name or code of whoever will open with it</source>
        <translation>Онымен ашатын адамның аты немесе коды</translation>
    </message>
    <message>
        <source>The recovery key is nobody’s, so say whose this passphrase is. If it is yours, write your own name or code.</source>
        <translation>Қалпына келтіру кілті ешкімдікі емес, сондықтан бұл құпия сөз тіркесі кімдікі екенін көрсетіңіз. Өзіңіздікі болса, өз атыңызды немесе кодыңызды жазыңыз.</translation>
    </message>
    <message>
        <source>Let your colleague type it themselves. With a passphrase that you know you could sign in their name; the vault tells them so at every opening until they change it.</source>
        <translation>Оны әріптесіңіз өзі терсін. Құпия сөз тіркесін білсеңіз, оның атынан қол қоя алар едіңіз; ол өзгерткенше қойма әр ашқанда осыны ескертеді.</translation>
    </message>
    <message>
        <source>Both passphrases open the vault as you, and what you record is signed by the same key.</source>
        <translation>Екі құпия сөз тіркесі де қойманы сіз ретінде ашады, жазбаларға бір кілтпен қол қойылады.</translation>
    </message>
</context>
<context>
    <name>AheadPart</name>
    <message>
        <source>Version {version} was issued for another forum: {forum}. Its marks stay, whoever gets the bundle. To have marks of the forum above, issue the list for it.</source>
        <translation>{version}-нұсқа басқа орган үшін бекітілген: {forum}. Жинақты кім алса да, оның белгілері өзгермейді. Жоғарыда таңдалған органның белгілері керек болса, тізімдемені сол үшін бекітіңіз.</translation>
    </message>
    <message>
        <source>Exhibit {mark}: {said}</source>
        <translation>{mark} дәлелдеме: {said}</translation>
    </message>
    <message numerus="yes">
        <source>Exhibit {mark}: {item} is a redacted version, %n place(s) painted over</source>
        <translation>
            <numerusform>{mark} дәлелдеме: {item} — боялып жабылған нұсқа, %n жері жабылған</numerusform>
            <numerusform>{mark} дәлелдеме: {item} — боялып жабылған нұсқа, %n жері жабылған</numerusform>
        </translation>
    </message>
    <message>
        <source>page {pages}</source>
        <translation>{pages}-бет</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>Nothing was changed. What is here can be looked at as before.</source>
        <translation>Ештеңе өзгертілген жоқ. Мұнда барын бұрынғыдай қарауға болады.</translation>
    </message>
    <message>
        <source>Bring back from a second copy…</source>
        <translation>Екінші көшірмеден қайтару…</translation>
    </message>
    <message>
        <source>Open for looking only</source>
        <translation>Тек қарау үшін ашу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Құпия сөз тіркесіне қайту</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Онсыз жалғастыру</translation>
    </message>
    <message>
        <source>First: look for a second copy</source>
        <translation>Алдымен екінші көшірмені іздеңіз</translation>
    </message>
    <message>
        <source>Only where no copy has it: go on without it</source>
        <translation>Бірде-бір көшірмеде жоқ болса ғана: онсыз жалғастыру</translation>
    </message>
    <message>
        <source>What is lost stays lost here. That you went on stands in the record for ever, with your reason.</source>
        <translation>Жоғалғаны мұнда жоғалған күйінде қалады. Жалғастырғаныңыз себебіңізбен бірге журналда мәңгі қалады.</translation>
    </message>
    <message>
        <source>Numbers that the lost part may have given are not given again, so lists may have gaps.</source>
        <translation>Жоғалған бөлікте берілген болуы мүмкін нөмірлер қайта берілмейді, сондықтан тізімдерде бос орындар болуы мүмкін.</translation>
    </message>
    <message>
        <source>What proves the loss is kept in the folder recovered.</source>
        <translation>Жоғалғанын дәлелдейтін файлдар recovered қалтасында сақталады.</translation>
    </message>
    <message>
        <source>What you know of it. It must not say what only you may know: it can be printed.</source>
        <translation>Бұл туралы не білесіз. Тек сіз білуге тиісті нәрсені жазбаңыз: ол басып шығарылуы мүмкін.</translation>
    </message>
    <message>
        <source>This vault was set back to an older state</source>
        <translation>Бұл қойма ескірек күйге қайтарылған</translation>
    </message>
    <message>
        <source>This is another record than the one seen here before</source>
        <translation>Бұл мұнда бұрын болған журнал емес, басқасы</translation>
    </message>
    <message>
        <source>A part of the record cannot be read</source>
        <translation>Журналдың бір бөлігі оқылмайды</translation>
    </message>
    <message>
        <source>Two copies went different ways. If you know which one is right, go back and open that one. If you go on with this one, keep the other: the place Check can bring in what it has.</source>
        <translation>Екі көшірме екі жолға түскен. Қайсысы дұрыс екенін білсеңіз, артқа қайтып, соны ашыңыз. Осымен жалғастырсаңыз, екіншісін сақтап қойыңыз: «Тексеру» бөлімі ондағы барын енгізе алады.</translation>
    </message>
    <message>
        <source>On another disk, a stick, a backup: a copy that is whole has what is missing here, and then nothing is lost. Every file is verified before it takes its place.</source>
        <translation>Басқа дискіде, флешкада, сақтық көшірмеде: бүтін көшірмеде мұнда жетпейтіні бар, сонда ештеңе жоғалмайды. Әр файл орнына қойылмас бұрын тексеріледі.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the record, which this vault has seen, are missing.</source>
        <translation>
            <numerusform>Бұл қойма көрген журналдың %n бөлігі жоқ.</numerusform>
            <numerusform>Бұл қойма көрген журналдың %n бөлігі жоқ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the record are damaged or missing.</source>
        <translation>
            <numerusform>Журналдың %n бөлігі бүлінген немесе жоқ.</numerusform>
            <numerusform>Журналдың %n бөлігі бүлінген немесе жоқ.</numerusform>
        </translation>
    </message>
    <message>
        <source>What can be read here ends on {moment}; whatever was recorded after that is not here.</source>
        <translation>Мұнда оқылатыны {moment} аяқталады; одан кейін жазылғаны мұнда жоқ.</translation>
    </message>
    <message>
        <source>Reading the copy</source>
        <translation>Көшірмені оқу</translation>
    </message>
    <message>
        <source>Folder of the second copy</source>
        <translation>Екінші көшірменің қалтасы</translation>
    </message>
    <message>
        <source>What stood in the record of before may be missing in the one that lies here now.</source>
        <translation>Бұрынғы журналда болған нәрсе қазір мұнда жатқанында болмауы мүмкін.</translation>
    </message>
    <message>
        <source>Recorded between {since} and {until}.</source>
        <translation>{since} мен {until} аралығында жазылған.</translation>
    </message>
</context>
<context>
    <name>AnotherWordDialog</name>
    <message>
        <source>Is it the removed word?</source>
        <translation>Бұл жойылған сөз бе?</translation>
    </message>
    <message>
        <source>Stopped. Nothing was given out.</source>
        <translation>Тоқтатылды. Ештеңе берілген жоқ.</translation>
    </message>
    <message>
        <source>At these places a machine read, unsurely, a word that is one letter from a removed one. Look at each picture. Where the removed word stands in the frame, close this and cover it. Where it is another word that may be seen, tick it. That is recorded, for this place and this removed word alone.</source>
        <translation>Мына жерлерде машина жойылған сөзден бір ғана әрпі өзге сөзді сенімсіз оқыды. Әр суретті қараңыз. Егер жақтауда жойылған сөз тұрса, бұл терезені жауып, сөзді бояңыз. Егер онда басқа, көрсетуге болатын сөз тұрса, белгі қойыңыз. Бұл тек осы жер мен осы жойылған сөз үшін жазылады.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>{item}, page {page}</source>
        <translation>{item}, {page}-бет</translation>
    </message>
    <message>
        <source>What stands there: {where}</source>
        <translation>Онда не тұр: {where}</translation>
    </message>
    <message>
        <source>Is it “{term}”, which was removed?</source>
        <translation>Бұл жойылған сөз бе: «{term}»?</translation>
    </message>
    <message>
        <source>No, it is another word, and may be seen</source>
        <translation>Жоқ, бұл басқа сөз, оны көрсетуге болады</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer a challenge</source>
        <translation>Тексеру сұрауына жауап беру</translation>
    </message>
    <message>
        <source>Text of the challenge</source>
        <translation>Сұраудың мәтіні</translation>
    </message>
    <message>
        <source>Open its file…</source>
        <translation>Сұрау файлын ашу…</translation>
    </message>
    <message>
        <source>Open the file of the challenge</source>
        <translation>Тексеру сұрауының файлын ашу</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation>Өз құпия сөз тіркесіңіз</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Сөздерді көрсету</translation>
    </message>
    <message>
        <source>Use an identity file…</source>
        <translation>Кілт файлы (age identity)…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ашылуда…</translation>
    </message>
    <message>
        <source>Words to send back: {words}</source>
        <translation>Жауап сөздер: {words}</translation>
    </message>
    <message>
        <source>The challenge that you were sent</source>
        <translation>Сізге жіберілген сұрау</translation>
    </message>
    <message>
        <source>Paste its text, or open its file. Your key shows that it still opens their vault; your passphrase stays with you.</source>
        <translation>Мәтінін қойыңыз немесе файлын ашыңыз. Кілтіңіз олардың қоймасын әлі ашатынын көрсетеді; құпия сөз тіркесіңіз өзіңізде қалады.</translation>
    </message>
    <message>
        <source>Your own passphrase for that vault</source>
        <translation>Сол қойманың сіздегі құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>The words to send back</source>
        <translation>Жауап сөздер</translation>
    </message>
    <message>
        <source>Tell them by a way on which the other knows you, best by telephone. With them their copy of the vault opens with your key alone, so be sure that you can be reached until they are back.</source>
        <translation>Оларды сізді танитындай жолмен, жақсысы телефонмен айтыңыз. Содан кейін олардың көшірмесін тек сіздің кілтіңіз ашады, сондықтан олар оралғанша байланыста болыңыз.</translation>
    </message>
    <message>
        <source>Identity file</source>
        <translation>Кілт файлы</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>Newest first</source>
        <translation>Алдымен жаңалары</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Алдымен ескілері</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Реті</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Кесте</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Кесте түрінде көрсету</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Галерея</translation>
    </message>
    <message>
        <source>Show as a gallery</source>
        <translation>Галерея түрінде көрсету</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Бұл хабарламаны жабу</translation>
    </message>
</context>
<context>
    <name>BundleView</name>
    <message>
        <source>Check a bundle</source>
        <translation>Топтаманы тексеру</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Алдыңғы бетке қайту</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>This page is being drawn…</source>
        <translation>Бет дайындалуда…</translation>
    </message>
    <message>
        <source>This page cannot be shown here.</source>
        <translation>Бұл бетті мұнда көрсету мүмкін емес.</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>recorded</source>
        <translation>жазылды</translation>
    </message>
    <message numerus="yes">
        <source>What you write here goes onto the cards of all %n items. Fields left alone stay as they are.</source>
        <translation>
            <numerusform>Мұнда жазғаныңыз %n бірліктің барлығының карточкасына түседі. Тиіспеген өрістер сол күйінде қалады.</numerusform>
            <numerusform>Мұнда жазғаныңыз %n бірліктің барлығының карточкасына түседі. Тиіспеген өрістер сол күйінде қалады.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save card</source>
        <translation>Карточканы сақтау</translation>
    </message>
    <message numerus="yes">
        <source>Save to %n items</source>
        <translation>
            <numerusform>%n бірлікке сақтау</numerusform>
            <numerusform>%n бірлікке сақтау</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Өзгерістерді қайтару</translation>
    </message>
    <message>
        <source>Goes into the record with Save, or when you go on to another item.</source>
        <translation>«Сақтау» батырмасын басқанда немесе басқа материалға өткенде журналға жазылады.</translation>
    </message>
    <message>
        <source>From before the lock. Read it; it goes into the record only after you save or change it.</source>
        <translation>Алдыңғы жолдан қалған. Оқып шығыңыз: сіз сақтағанда немесе өзгерткенде ғана журналға жазылады.</translation>
    </message>
    <message>
        <source>Press to fold away.</source>
        <translation>Жиып қою үшін басыңыз.</translation>
    </message>
    <message>
        <source>Press to open.</source>
        <translation>Ашу үшін басыңыз.</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>Іс ашу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Edit case</source>
        <translation>Істі өзгерту</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Жаңа іс</translation>
    </message>
    <message>
        <source>This stands at the head of every exhibit list. Write it in the languages that the court reads; a title in one of them is enough to begin.</source>
        <translation>Бұл әр дәлелдемелер тізімдемесінің басында тұрады. Сот оқитын тілдерде жазыңыз; бастау үшін солардың біріндегі атау жеткілікті.</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>Істің атауы</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Сот немесе орган</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>Subject matter</source>
        <translation>Істің мәні</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Іс нөмірі</translation>
    </message>
    <message>
        <source>Day of the hearing, as 2026-04-01</source>
        <translation>Отырыс күні, 2026-04-01 түрінде</translation>
    </message>
    <message>
        <source>Not saved. Write the day of the hearing as 01.04.2026, or leave it empty.</source>
        <translation>Сақталған жоқ. Отырыс күнін 01.04.2026 түрінде жазыңыз немесе өрісті бос қалдырыңыз.</translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Change your passphrase</source>
        <translation>Құпия сөз тіркесін өзгерту</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Құпия сөз тіркесін өзгерту</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Өзгертілуде…</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Алдыңғы бетке қайту</translation>
    </message>
    <message>
        <source>The old passphrase opens this copy no more. Copies made before (a second copy, a backup) still open with it: bring them up to date, or remove them.</source>
        <translation>Ескі құпия сөз тіркесі бұл көшірмені енді ашпайды. Бұрын жасалған көшірмелерді (екінші көшірме, сақтық көшірме) ол әлі ашады: оларды жаңартыңыз немесе жойыңыз.</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Бәрін тексеру</translation>
    </message>
    <message>
        <source>Quick check</source>
        <translation>Жылдам тексеру</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Басқа жұмыстың аяқталуын күтуде</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>бұзушылықтар</translation>
    </message>
    <message>
        <source>Failures found: {count}</source>
        <translation>Табылған бұзушылықтар: {count}</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>тексерілді</translation>
    </message>
    <message>
        <source>No failure found.</source>
        <translation>Бұзушылық табылмады.</translation>
    </message>
    <message>
        <source>entries of the log: {count}</source>
        <translation>журнал жазбалары: {count}</translation>
    </message>
    <message>
        <source>originals: {count}</source>
        <translation>түпнұсқалар: {count}</translation>
    </message>
    <message>
        <source>read: {size}</source>
        <translation>оқылды: {size}</translation>
    </message>
    <message>
        <source>Full check</source>
        <translation>Толық тексеру</translation>
    </message>
    <message>
        <source>Checkpoint: {groups}</source>
        <translation>Бақылау нүктесі: {groups}</translation>
    </message>
    <message>
        <source>Stopped. A check that was not finished says nothing about the vault.</source>
        <translation>Тоқтатылды. Аяқталмаған тексеру қойма туралы ештеңе айтпайды.</translation>
    </message>
    <message>
        <source>Everything that is not named below is there and opens.</source>
        <translation>Төменде аталмағанның бәрі орнында және ашылады.</translation>
    </message>
    <message>
        <source>Everything that is not named below could be read and is what the log says.</source>
        <translation>Төменде аталмағанның бәрі оқылды және журналда айтылғандай.</translation>
    </message>
    <message>
        <source>Every stored file is there and opens; the originals were not read to their end. Only a full check compares every byte.</source>
        <translation>Әрбір сақталған файл орнында және ашылады; түпнұсқалар соңына дейін оқылған жоқ. Әр байтты тек толық тексеру салыстырады.</translation>
    </message>
    <message>
        <source>Every original gives the SHA-256 that the log names, and the log follows from its first entry to this checkpoint. Whether this is the newest copy, only a checkpoint noted outside can tell.</source>
        <translation>Әр түпнұсқа журналда аталған SHA-256 мәнін береді, ал журнал алғашқы жазбадан осы бақылау нүктесіне дейін үзілмейді. Бұл ең жаңа көшірме ме, оны тек басқа жерде жазып қойылған бақылау нүктесі көрсетеді.</translation>
    </message>
    <message>
        <source>Checkpoint at that time</source>
        <translation>Сол сәттегі бақылау нүктесі</translation>
    </message>
    <message>
        <source>Is everything still what it was?</source>
        <translation>Бәрі бұрынғы қалпында ма?</translation>
    </message>
    <message>
        <source>“Check everything” decrypts every original, compares it with the SHA-256 in the log, and verifies the whole log with its signatures. It takes about as long as copying the vault.</source>
        <translation>«Бәрін тексеру» әр түпнұсқаның шифрын ашып, оны журналдағы SHA-256 мәнімен салыстырады және бүкіл журналды қолтаңбаларымен бірге тексереді. Бұл шамамен қойманы көшіруге кететін уақытты алады.</translation>
    </message>
    <message>
        <source>“Quick check” verifies the log in full, but only opens the originals: good after a copy or a crash, when there is little time.</source>
        <translation>«Жылдам тексеру» журналды толық тексереді, бірақ түпнұсқаларды тек ашып көреді: көшіргеннен кейін немесе ақаудан соң, уақыт аз болғанда қолайлы.</translation>
    </message>
    <message>
        <source>Nothing is written. You can look around meanwhile, and stop at any time; changes wait until it has ended.</source>
        <translation>Ештеңе жазылмайды. Тексеру жүріп жатқанда басқа бөлімдерді қарауға және оны кез келген сәтте тоқтатуға болады; өзгерістер оның аяқталуын күтеді.</translation>
    </message>
    <message>
        <source>ways to open the vault: {count}</source>
        <translation>қойманы ашу жолдары: {count}</translation>
    </message>
    <message>
        <source>Take in what no entry names</source>
        <translation>Ешбір жазбада жоғын қабылдау</translation>
    </message>
    <message numerus="yes">
        <source>%n stored file(s) taken in. What they were called and where they came from is not known: say it on their cards.</source>
        <translation>
            <numerusform>%n файл қабылданды. Оның қалай аталғаны және қайдан келгені белгісіз: карточкасында көрсетіңіз.</numerusform>
            <numerusform>%n файл қабылданды. Олардың қалай аталғаны және қайдан келгені белгісіз: карточкаларында көрсетіңіз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Қабылданды</translation>
    </message>
</context>
<context>
    <name>ConsentingDialog</name>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>Nobody is recorded to have said anything yet.</source>
        <translation>Әзірге ешкімнің айтқаны жазылмаған.</translation>
    </message>
    <message>
        <source>Record that they agree</source>
        <translation>Жазу: келіседі</translation>
    </message>
    <message>
        <source>Record that they do not agree, or no longer</source>
        <translation>Жазу: келіспейді немесе қайтарып алды</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>everything of case {case}</source>
        <translation>{case} ісіндегінің бәрі</translation>
    </message>
    <message>
        <source>Recorded: {person} agrees.</source>
        <translation>Жазылды: {person} келіседі.</translation>
    </message>
    <message>
        <source>Recorded: {person} does not agree. What left the vault before stays where it is; from now on it is held back. A redacted version may go in its place.</source>
        <translation>Жазылды: {person} келіспейді. Қоймадан бұрын шыққаны сол жерде қалады; енді ол ұсталып қалады. Орнына боялып жабылған нұсқасы кете алады.</translation>
    </message>
    <message>
        <source>Write the day as 26.11.2026, or leave it empty.</source>
        <translation>Күнді 26.11.2026 түрінде жазыңыз немесе бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>A name and how it was said are one line each, of at most 200 characters.</source>
        <translation>Аты мен қалай айтылғаны — әрқайсысы бір жол, 200 таңбадан аспайды.</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>келіседі</translation>
    </message>
    <message>
        <source>Does not agree, or no longer</source>
        <translation>келіспейді немесе қайтарып алды</translation>
    </message>
    <message>
        <source>{what} (a later word counts)</source>
        <translation>{what} (кейін айтылғаны есепке алынады)</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>бәрі</translation>
    </message>
    <message>
        <source>for {recipient} · {scope} · {about}</source>
        <translation>кімге: {recipient} · {scope} · {about}</translation>
    </message>
    <message>
        <source>What people who are named or seen agreed to. Of whom anything is recorded, and who did not agree for a recipient, holds a bundle for that recipient back. Of people whom nobody asked, no program can know.</source>
        <translation>Аталған немесе көрінетін адамдар неге келіскені. Адам туралы бірдеңе жазылып, ал ол алушы үшін келісім бермесе, сол алушыға арналған жинақ ұсталып қалады. Ешкім сұрамаған адамдар туралы бағдарлама біле алмайды.</translation>
    </message>
    <message>
        <source>What people said, the latest first</source>
        <translation>Адамдар не айтты, соңғысы бірінші</translation>
    </message>
    <message>
        <source>To take a word back, choose it here, and record below that they no longer agree.</source>
        <translation>Келісімді қайтарып алу үшін оны осында таңдап, төменде енді келіспейтінін жазыңыз.</translation>
    </message>
    <message>
        <source>About {about}</source>
        <translation>Не туралы: {about}</translation>
    </message>
    <message>
        <source>on paper, by voice message</source>
        <translation>қағазда, дауыстық хабарламамен</translation>
    </message>
    <message>
        <source>Who: a name, or a code</source>
        <translation>Кім: аты немесе коды</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>What may be shown</source>
        <translation>Нені көрсетуге болады</translation>
    </message>
    <message>
        <source>How they said it</source>
        <translation>Қалай айтылды</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Қай күні</translation>
    </message>
</context>
<context>
    <name>ContentsCard</name>
    <message>
        <source>Issued list</source>
        <translation>Шығарылған тізімдеме</translation>
    </message>
    <message>
        <source>Why it is issued anew; may stay empty</source>
        <translation>Неге қайта бекітіледі; бос қалуы мүмкін</translation>
    </message>
    <message>
        <source>Issue the list now</source>
        <translation>Тізімдемені қазір бекіту</translation>
    </message>
    <message>
        <source>Only some of its exhibits</source>
        <translation>Ондағы дәлелдемелердің кейбіреуі ғана</translation>
    </message>
    <message>
        <source>Exhibits that go out</source>
        <translation>Берілетін дәлелдемелер</translation>
    </message>
    <message>
        <source>What is confidential, under seal or for the court alone goes out if you tick it here. What a person did not agree to never goes out as it is.</source>
        <translation>Құпия, мөрленген немесе тек сотқа арналған нәрсе мұнда белгіленсе ғана беріледі. Адам келісім бермеген нәрсе сол күйінде ешқашан берілмейді.</translation>
    </message>
    <message>
        <source>Also a short core bundle of the most important exhibits</source>
        <translation>Ең маңызды дәлелдемелердің қысқа жинағын да жасау</translation>
    </message>
    <message>
        <source>Exhibits of the core bundle</source>
        <translation>Қысқа жинақтың дәлелдемелері</translation>
    </message>
    <message>
        <source>Declarations that go in</source>
        <translation>Жинаққа кіретін мәлімдемелер</translation>
    </message>
    <message>
        <source>Version {version} of {day}</source>
        <translation>{version}-нұсқа, {day}</translation>
    </message>
    <message numerus="yes">
        <source>No list is issued yet. A bundle is made of an issued list, which never changes again, so that everybody cites the same numbers. It takes the %n exhibit(s) of the case as they stand.</source>
        <translation>
            <numerusform>Тізімдеме әлі бекітілген жоқ. Жинақ бекітілген тізімдеме бойынша жасалады: ол енді өзгермейді, сондықтан бәрі бірдей нөмірлерге сілтейді. Оған істің %n дәлелдемесі қазіргі күйінде кіреді.</numerusform>
            <numerusform>Тізімдеме әлі бекітілген жоқ. Жинақ бекітілген тізімдеме бойынша жасалады: ол енді өзгермейді, сондықтан бәрі бірдей нөмірлерге сілтейді. Оған істің %n дәлелдемесі қазіргі күйінде кіреді.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) are not as version {version} says. Issue the list anew, or go on with the version as it was.</source>
        <translation>
            <numerusform>%n дәлелдеме {version}-нұсқада айтылғандай емес. Тізімдемені қайта бекітіңіз немесе бұрынғы нұсқамен жалғастырыңыз.</numerusform>
            <numerusform>%n дәлелдеме {version}-нұсқада айтылғандай емес. Тізімдемені қайта бекітіңіз немесе бұрынғы нұсқамен жалғастырыңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case stands as the last version says.</source>
        <translation>Іс соңғы нұсқадағы күйінде.</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>құпия</translation>
    </message>
    <message>
        <source>under seal</source>
        <translation>мөрленген</translation>
    </message>
    <message>
        <source>for the court alone</source>
        <translation>тек сот үшін</translation>
    </message>
    <message>
        <source>What it shows: {text}</source>
        <translation>Нені көрсетеді: {text}</translation>
    </message>
    <message>
        <source>What it does not: {text}</source>
        <translation>Нені көрсетпейді: {text}</translation>
    </message>
    <message>
        <source>Declarations; facts are filled in, what a person states stays empty</source>
        <translation>Мәлімдемелер; мәліметтер толтырылған, адамның өзі мәлімдейтіні бос қалады</translation>
    </message>
    <message>
        <source>2. What goes out</source>
        <translation>2. Не беріледі</translation>
    </message>
</context>
<context>
    <name>CopyReminder</name>
    <message>
        <source>There is no second copy of this vault yet. If this disk dies, everything in it is gone.</source>
        <translation>Бұл қойманың екінші көшірмесі әлі жоқ. Осы диск істен шықса, ондағының бәрі жоғалады.</translation>
    </message>
    <message>
        <source>The second copy was last brought up to date on {moment}.</source>
        <translation>Екінші көшірме соңғы рет {moment} жаңартылды.</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Екінші көшірме</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Сонда өту</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
</context>
<context>
    <name>CourtFields</name>
    <message>
        <source>More for the court</source>
        <translation>Сот үшін қосымша</translation>
    </message>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>толтырылды: %n</numerusform>
            <numerusform>толтырылды: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to fold away.</source>
        <translation>Жиып қою үшін басыңыз.</translation>
    </message>
    <message>
        <source>Press to open.</source>
        <translation>Ашу үшін басыңыз.</translation>
    </message>
</context>
<context>
    <name>Covering</name>
    <message>
        <source>Locking…</source>
        <translation>Құлыпталуда…</translation>
    </message>
</context>
<context>
    <name>CreateView</name>
    <message>
        <source>Not yet</source>
        <translation>Әзірге жоқ</translation>
    </message>
    <message>
        <source>Where it stands and who keeps it</source>
        <translation>Қайда тұрады және кім сақтайды</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>The way back in</source>
        <translation>Қайта кіру жолы</translation>
    </message>
    <message>
        <source>New vault, step {number} of 3</source>
        <translation>Жаңа қойма, 3 қадамның {number}-қадамы</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Қойманы құру</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Қойма құрылуда…</translation>
    </message>
    <message>
        <source>Back to place and keeper</source>
        <translation>Орны мен сақтаушыға оралу</translation>
    </message>
</context>
<context>
    <name>CustodyColumn</name>
    <message>
        <source>WHAT THIS CAN SHOW</source>
        <translation>БҰЛ НЕНІ КӨРСЕТЕ АЛАДЫ</translation>
    </message>
    <message>
        <source>WHO VOUCHES FOR IT</source>
        <translation>МҰНЫ КІМ РАСТАЙДЫ</translation>
    </message>
    <message>
        <source>RECORDED</source>
        <translation>ЖАЗЫЛҒАНЫ</translation>
    </message>
    <message>
        <source>{moment} · by {custodian} · entry {number}</source>
        <translation>{moment} · {custodian} · {number}-жазба</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Custody</source>
        <translation>Сақталуы</translation>
    </message>
    <message>
        <source>Save custody report as PDF…</source>
        <translation>Сақталу туралы есепті PDF түрінде сақтау…</translation>
    </message>
    <message>
        <source>The report is written to {path}. That file is not encrypted.</source>
        <translation>Есеп {path} файлына жазылды. Бұл файл шифрланбаған.</translation>
    </message>
    <message>
        <source>Save custody report</source>
        <translation>Сақталу туралы есепті сақтау</translation>
    </message>
    <message>
        <source>Entries of the log, newest first</source>
        <translation>Журнал жазбалары, алдымен жаңалары</translation>
    </message>
    <message>
        <source>Log, or what vouches for it</source>
        <translation>Журнал немесе оның растауы</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>Сырттан растау</translation>
    </message>
    <message>
        <source>Handovers…</source>
        <translation>Тапсырулар…</translation>
    </message>
    <message>
        <source>Handovers from and to other vaults</source>
        <translation>Басқа қоймалардан және оларға тапсырулар</translation>
    </message>
</context>
<context>
    <name>DeclaringDialog</name>
    <message>
        <source>Declaration</source>
        <translation>Мәлімдеме</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Тоқтатылды. Ештеңе жазылмады.</translation>
    </message>
    <message>
        <source>Leave both to be ticked by hand</source>
        <translation>Екеуін де қалдыру, қолмен белгіленеді</translation>
    </message>
    <message>
        <source>Inside the United States</source>
        <translation>Америка Құрама Штаттарында</translation>
    </message>
    <message>
        <source>Outside the United States</source>
        <translation>Америка Құрама Штаттарынан тыс</translation>
    </message>
    <message>
        <source>Exhibits that it is about</source>
        <translation>Қай дәлелдемелер туралы</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сақтау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>The declaration is written to {path}. That file is not encrypted. Nothing in it is ticked or signed: whoever declares reads it, fills in what is empty, and signs.</source>
        <translation>Мәлімдеме {path} файлына жазылды. Бұл файл шифрланбаған. Онда ештеңе белгіленбеген, қол қойылмаған: мәлімдейтін адам оны оқып, бос жерлерін толтырып, қол қояды.</translation>
    </message>
    <message>
        <source>It names exhibits {marks}, with their titles, although they are under seal, confidential, for the court alone, or not to be disclosed. Think of whom it is for.</source>
        <translation>Онда мына дәлелдемелер атауымен аталған: {marks} — бірақ олар мөрленген, құпия, тек сотқа арналған не жария етілмейді. Ол кімге арналғанын ойланыңыз.</translation>
    </message>
    <message>
        <source>One page for every exhibit.</source>
        <translation>Әр дәлелдемеге жеке бет.</translation>
    </message>
    <message>
        <source>The forum of this case asks for it.</source>
        <translation>Осы істің органына ол керек.</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>Бұл нені дәлелдейді</translation>
    </message>
    <message>
        <source>What it does not prove</source>
        <translation>Бұл нені дәлелдемейді</translation>
    </message>
    <message>
        <source>Words that a law prescribes</source>
        <translation>Заң талап ететін сөздер</translation>
    </message>
    <message>
        <source>{name}: compared with {source} on {day}.</source>
        <translation>{name}: {source} дереккөзімен салыстырылды, {day}.</translation>
    </message>
    <message>
        <source>{name}: written from memory after {source}; a lawyer has to look.</source>
        <translation>{name}: жатқа жазылған ({source}); заңгер қарауы керек.</translation>
    </message>
    <message>
        <source>Save the declaration</source>
        <translation>Мәлімдемені сақтау</translation>
    </message>
    <message>
        <source>Which declaration</source>
        <translation>Қай мәлімдеме</translation>
    </message>
    <message>
        <source>Where it will be signed</source>
        <translation>Қайда қол қойылады</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Дәлелдемелер</translation>
    </message>
</context>
<context>
    <name>Diverged</name>
    <message>
        <source>Bring in what it has</source>
        <translation>Ондағы барын енгізу</translation>
    </message>
    <message>
        <source>How did the two come about? Recorded for ever.</source>
        <translation>Екі көшірме қалай пайда болды? Мәңгіге жазылады.</translation>
    </message>
    <message>
        <source>Two copies went different ways</source>
        <translation>Екі көшірме екі жолға түскен</translation>
    </message>
    <message>
        <source>What the other copy has can be recorded here again, with its own times and custodians, and its signatures are kept. Some of it gets new numbers. The other folder is not changed.</source>
        <translation>Екінші көшірмедегі барын мұнда өз уақытымен және сақтаушыларымен қайта жазуға болады, қолтаңбалары сақталады. Кейбірі жаңа нөмір алады. Екінші қалта өзгермейді.</translation>
    </message>
    <message>
        <source>Bring in only a copy of which you know who wrote to it: whoever knows the recovery key could have made one.</source>
        <translation>Кім жазғанын білетін көшірмені ғана енгізіңіз: қалпына келтіру кілтін білетін кез келген адам оны жасай алар еді.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) brought in.</source>
        <translation>
            <numerusform>%n жазба енгізілді.</numerusform>
            <numerusform>%n жазба енгізілді.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) came along.</source>
        <translation>
            <numerusform>Олармен бірге %n түпнұсқа келді.</numerusform>
            <numerusform>Олармен бірге %n түпнұсқа келді.</numerusform>
        </translation>
    </message>
    <message>
        <source>New numbers: {numbers}.</source>
        <translation>Жаңа нөмірлер: {numbers}.</translation>
    </message>
    <message>
        <source>Work in this vault only from now on, and bring the other folder up to date from it.</source>
        <translation>Енді тек осы қоймада жұмыс істеңіз және екінші қалтаны содан жаңартыңыз.</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Look at these places…</source>
        <translation>Осы жерлерді қарау…</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to take in. The files themselves stay where they are.</source>
        <translation>Қабылдау үшін босатыңыз. Файлдардың өзі орнында қалады.</translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>Bundles built before</source>
        <translation>Бұрын жасалған жинақтар</translation>
    </message>
    <message>
        <source>Build the same again…</source>
        <translation>Дәл сондайын қайта жасау…</translation>
    </message>
    <message>
        <source>Note the submission…</source>
        <translation>Жүгінуді жазу…</translation>
    </message>
    <message>
        <source>Note that this bundle was submitted</source>
        <translation>Осы жинақтың тапсырылғанын жазу</translation>
    </message>
    <message>
        <source>The same again is the same bytes, with the same digest, as long as the same person with the same keys builds it. It is refused where somebody has taken back what they agreed to.</source>
        <translation>Дәл сондай дегеніміз — байтына дейін бірдей, бақылау қосындысы да бірдей, егер оны сол адам сол кілттермен жасаса. Біреу келісімін қайтарып алса, жасалмайды.</translation>
    </message>
    <message>
        <source>Built before</source>
        <translation>Бұрын жасалған</translation>
    </message>
    <message>
        <source>Entry {entry}, {moment}: version {version} of the list</source>
        <translation>{entry}-жазба, {moment}: тізімдеменің {version}-нұсқасы</translation>
    </message>
    <message>
        <source>begun, not finished</source>
        <translation>басталған, аяқталмаған</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Enlarged</name>
    <message>
        <source>Preview</source>
        <translation>Алдын ала қарау</translation>
    </message>
    <message>
        <source>Pixels made by a separate process, for looking. The original is stored unchanged.</source>
        <translation>Сурет тек қарау үшін бөлек процесте жасалған. Түпнұсқа өзгеріссіз сақталады.</translation>
    </message>
    <message>
        <source>The words of the file, without its form. The original is stored unchanged.</source>
        <translation>Файлдың безендірусіз сөздері. Түпнұсқа өзгеріссіз сақталады.</translation>
    </message>
    <message>
        <source>Only the beginning of the text is shown.</source>
        <translation>Мәтіннің басы ғана көрсетілген.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Page {page} of {pages} is being drawn…</source>
        <translation>{pages} беттің {page}-беті дайындалуда…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Алдыңғы бет</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Келесі бет</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page}-бет, барлығы {pages}</translation>
    </message>
    <message>
        <source>This page cannot be shown here.</source>
        <translation>Бұл бетті мұнда көрсету мүмкін емес.</translation>
    </message>
    <message>
        <source>Words whose font is not in the file are shown in another one.</source>
        <translation>Қаріпі файлда жоқ сөздер басқа қаріппен көрсетілген.</translation>
    </message>
    <message>
        <source>Preview of {title}</source>
        <translation>Алдын ала қарау: {title}</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Facts of the chosen entry</source>
        <translation>Таңдалған жазбаның мәліметтері</translation>
    </message>
    <message>
        <source>Choose an entry to see all that it holds.</source>
        <translation>Бүкіл мазмұнын көру үшін жазбаны таңдаңыз.</translation>
    </message>
    <message>
        <source>Entry {number}: {event}</source>
        <translation>{number}-жазба: {event}</translation>
    </message>
    <message>
        <source>{local} ({utc}), by the clock of the keeper’s computer</source>
        <translation>{local} ({utc}), сақтаушы компьютерінің сағаты бойынша</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кім</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence</source>
        <translation>Материалдар</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Файлдарды қосу</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Қалтаны қосу</translation>
    </message>
    <message>
        <source>There is no image and no file to paste. Copy one first, then come back here.</source>
        <translation>Алмасу буферінде сурет те, файл да жоқ. Алдымен бірдеңені көшіріп алып, осында қайта оралыңыз.</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Қоятын ештеңе жоқ</translation>
    </message>
    <message>
        <source>Stopped; what was finished is kept.</source>
        <translation>Тоқтатылды; аяқталғаны сақталды.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) taken in.</source>
        <translation>
            <numerusform>%n бірлік қабылданды.</numerusform>
            <numerusform>%n бірлік қабылданды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Тоқтатылды</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Жазылды</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Файлдарды қосу…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Қою</translation>
    </message>
    <message>
        <source>Paste an image or files</source>
        <translation>Суретті немесе файлдарды қою</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Қалтаны қосу…</translation>
    </message>
    <message>
        <source>The search or a filter hides what is new.</source>
        <translation>Жаңасын іздеу немесе сүзгі жасырып тұр.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Барлығын көрсету</translation>
    </message>
    <message>
        <source>Search all that is written     /</source>
        <translation>Жазылғанның бәрінен іздеу     /</translation>
    </message>
    <message>
        <source>Search all that is written</source>
        <translation>Жазылғанның бәрінен іздеу</translation>
    </message>
</context>
<context>
    <name>ExhibitEditor</name>
    <message>
        <source>Title</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Нені көрсетеді</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Дереккөзі</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттері</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Шығару…</translation>
    </message>
    <message>
        <source>Withdraw this exhibit</source>
        <translation>Бұл дәлелдемені шығару</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>№ {number} дәлелдеме</translation>
    </message>
    <message>
        <source>from the card: {text}</source>
        <translation>карточкадан: {text}</translation>
    </message>
    <message>
        <source>withdrawn: printed as “not used”</source>
        <translation>шығарылған: «пайдаланылмайды» деп басылады</translation>
    </message>
    <message>
        <source>from an earlier time, not recorded: change it, or press Ctrl+S</source>
        <translation>алдыңғы жолдан, жазылмаған: өзгертіңіз немесе Ctrl+S басыңыз</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>әлі жазылмаған</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>жазылды</translation>
    </message>
    <message>
        <source>Only where the list should say something else than the cards</source>
        <translation>Тізімдемеде карточкалардағыдан басқа нәрсе тұруы керек болса ғана</translation>
    </message>
    <message>
        <source>Items of this exhibit</source>
        <translation>Бұл дәлелдеменің бірліктері</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>items of an exhibit</comment>
        <translation>
            <numerusform>тағы %n</numerusform>
            <numerusform>тағы %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitsView</name>
    <message>
        <source>Exhibits</source>
        <translation>Дәлелдемелер</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Шығару</translation>
    </message>
    <message>
        <source>Withdraw exhibit {number}?</source>
        <translation>№ {number} дәлелдемені шығару керек пе?</translation>
    </message>
    <message>
        <source>Its number stays in the list, printed as “not used”, so that the other numbers do not change. The items stay in the vault and can be listed again.</source>
        <translation>Оның нөмірі «пайдаланылмайды» деген белгімен тізімдемеде қалады, сондықтан басқа нөмірлер өзгермейді. Бірліктер қоймада қалады, оларды қайта енгізуге болады.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>withdrawn, not used</source>
        <translation>шығарылған, пайдаланылмайды</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n бірлік</numerusform>
            <numerusform>%n бірлік</numerusform>
        </translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>Әзірге іс жоқ</translation>
    </message>
    <message>
        <source>A case holds the list that a court, a prosecutor or a UN body gets: numbered exhibits with what each of them shows. Its title and the court stand at the head of the list.</source>
        <translation>Істе сот, прокурор немесе БҰҰ органы алатын тізімдеме болады: нөмірленген дәлелдемелер және олардың әрқайсысы нені көрсететіні. Тізімдеменің басында істің атауы мен сот тұрады.</translation>
    </message>
    <message>
        <source>Create a case</source>
        <translation>Іс ашу</translation>
    </message>
    <message>
        <source>No exhibits yet</source>
        <translation>Әзірге дәлелдеме жоқ</translation>
    </message>
    <message>
        <source>Go to Evidence, choose one or more items, and press “Add to exhibits”. They get numbers here.</source>
        <translation>«Материалдар» бөліміне өтіп, бір немесе бірнеше бірлікті таңдаңыз да, «Дәлелдемелерге қосу» түймесін басыңыз. Олар мұнда нөмір алады.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Өзгерту…</translation>
    </message>
    <message>
        <source>Edit this case</source>
        <translation>Бұл істі өзгерту</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Жаңа іс…</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>Осы ретпен</translation>
    </message>
    <message>
        <source>Drag to reorder, or Alt+↑ and Alt+↓</source>
        <translation>Ретін сүйреу арқылы немесе Alt+↑ және Alt+↓ пернелерімен өзгертіңіз</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Look at what leaves</source>
        <translation>Не берілетінін қарау</translation>
    </message>
    <message>
        <source>That file has no line that begins with age1. Ask for the public key, not the identity.</source>
        <translation>Бұл файлда age1 деп басталатын жол жоқ. Жабық кілтті емес, ашық кілтті сұраңыз.</translation>
    </message>
    <message>
        <source>Version {version} of the list is issued. It never changes again.</source>
        <translation>Тізімдеменің {version}-нұсқасы бекітілді. Ол енді өзгермейді.</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Шығарылды</translation>
    </message>
    <message>
        <source>Stopped. The bundle is built and has verified itself; what came after it was not finished.</source>
        <translation>Тоқтатылды. Жинақ жасалып, өзін тексерді; одан кейінгісі аяқталмады.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Басталуда</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>Rules of a forum</source>
        <translation>Органның ережелері</translation>
    </message>
    <message>
        <source>File with the public key</source>
        <translation>Ашық кілт файлы</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Тоқтатылды. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>New folder for the bundle</source>
        <translation>Жинаққа арналған жаңа қалта</translation>
    </message>
    <message>
        <source>New folder for the same bundle</source>
        <translation>Дәл сондай жинаққа арналған жаңа қалта</translation>
    </message>
    <message>
        <source>This bundle was built by rules from a file of your own. Choose that file.</source>
        <translation>Бұл жинақ өз файлыңыздағы ережелер бойынша жасалған. Сол файлды таңдаңыз.</translation>
    </message>
    <message>
        <source>Stopped. No folder is left. If writing had begun, the record says that a bundle was to go out.</source>
        <translation>Тоқтатылды. Қалта қалған жоқ. Жазу басталып үлгерсе, жазбада жинақтың берілмек болғаны айтылады.</translation>
    </message>
    <message>
        <source>Issue the list first.</source>
        <translation>Алдымен тізімдемені бекітіңіз.</translation>
    </message>
    <message>
        <source>Tick at least one exhibit.</source>
        <translation>Кемінде бір дәлелдемені белгілеңіз.</translation>
    </message>
    <message>
        <source>Put in the public key of the recipient.</source>
        <translation>Алушының ашық кілтін енгізіңіз.</translation>
    </message>
    <message>
        <source>Go to the exhibits</source>
        <translation>Дәлелдемелерге өту</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>Әлі іс жоқ</translation>
    </message>
    <message>
        <source>A bundle is made of the exhibits of a case. Create a case first, and put items into it.</source>
        <translation>Жинақ істің дәлелдемелерінен жасалады. Алдымен іс ашып, оған материалдар қосыңыз.</translation>
    </message>
    <message>
        <source>No exhibit in this case yet</source>
        <translation>Бұл істе әлі дәлелдеме жоқ</translation>
    </message>
    <message>
        <source>Choose items under Evidence and add them to the exhibits. What stands there can go out as a bundle.</source>
        <translation>«Материалдар» бөлімінен материал таңдап, дәлелдемелерге қосыңыз. Сонда тұрғанды жинақ етіп беруге болады.</translation>
    </message>
    <message>
        <source>A numbered bundle with index, exhibits, originals and what shows their custody. You see everything that would leave before anything is written.</source>
        <translation>Беттері нөмірленген жинақ: мазмұны, дәлелдемелер, түпнұсқалар және олардың қалай сақталғаны. Не берілетінін ештеңе жазылмай тұрып түгел көресіз.</translation>
    </message>
</context>
<context>
    <name>FacetField</name>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
</context>
<context>
    <name>FactChoice</name>
    <message>
        <source>Facts that may be seen</source>
        <translation>Көрінуі мүмкін мәліметтер</translation>
    </message>
</context>
<context>
    <name>FactsColumn</name>
    <message>
        <source>THE FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>READ FROM THE FILE</source>
        <translation>ФАЙЛДАН ОҚЫЛҒАНЫ</translation>
    </message>
    <message>
        <source>Anybody can set these in a file; they are hints, not proof.</source>
        <translation>Мұны файлға кез келген адам жаза алады: бұл дәлел емес, болжам ғана.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Бірлік</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Файл атауы</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>{size} ({bytes} bytes)</source>
        <translation>{size} ({bytes} байт)</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Қайдан</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>алмасу буфері</translation>
    </message>
    <message>
        <source>{moment} (the file’s own time, which anybody can set)</source>
        <translation>{moment} (файлдың өз уақыты, оны кез келген адам қоя алады)</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Файл өзгертілген</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Жойылды</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filter</source>
        <translation>Сүзгі</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) active</source>
        <translation>
            <numerusform>%n сүзгі қосулы</numerusform>
            <numerusform>%n сүзгі қосулы</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Show all</source>
        <translation>Барлығын көрсету</translation>
    </message>
    <message>
        <source>Remove all filters and show all items</source>
        <translation>Барлық сүзгіні алып тастап, барлығын көрсету</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Бұл сүзгіні алып тастау</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>«{name}» сүзгісін алып тастау</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n item(s)</source>
        <translation>
            <numerusform>%n бірліктен {shown}</numerusform>
            <numerusform>%n бірліктен {shown}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Сүзгілер</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Бірінші күн</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күн</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have no such date that can be read, and are left out.</source>
        <translation>
            <numerusform>%n бірлікте оқуға келетін мұндай күн жоқ; ол көрсетілмеген.</numerusform>
            <numerusform>%n бірлікте оқуға келетін мұндай күн жоқ; олар көрсетілмеген.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which date</source>
        <translation>Қай күні</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Соңы</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Evidence</source>
        <translation>Материалдар</translation>
    </message>
    <message>
        <source>Cases and exhibits</source>
        <translation>Істер мен дәлелдемелер</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>Берілгені</translation>
    </message>
    <message>
        <source>Vault and sessions</source>
        <translation>Қойма және сеанстар</translation>
    </message>
    <message>
        <source>Outside time</source>
        <translation>Сыртқы уақыт</translation>
    </message>
    <message>
        <source>Alarms and checks</source>
        <translation>Дабылдар мен тексерулер</translation>
    </message>
    <message>
        <source>Item, as E-17</source>
        <translation>Бірлік, мысалы E-17</translation>
    </message>
    <message>
        <source>Only entries about this item, as E-17</source>
        <translation>Тек осы бірлік туралы жазбалар, мысалы E-17</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Барлығы {count}</translation>
    </message>
    <message>
        <source>{text} is no number of an item. They look like E-000017.</source>
        <translation>{text} — бірлік нөмірі емес. Нөмірлер мынадай: E-000017.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Барлық түрлері</translation>
    </message>
    <message>
        <source>The log begins with entry 0, so the newest number is one less than the count.</source>
        <translation>Журнал 0-жазбадан басталады, сондықтан соңғы нөмір саннан бірге кем.</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>What was found</source>
        <translation>Не табылды</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>ForumCard</name>
    <message>
        <source>Forum</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Файлдан…</translation>
    </message>
    <message>
        <source>Use rules of a forum from a file of your own</source>
        <translation>Органның ережелерін өз файлыңыздан алу</translation>
    </message>
    <message>
        <source>1. For whom</source>
        <translation>1. Кімге</translation>
    </message>
    <message>
        <source>Court, prosecutor or body</source>
        <translation>Сот, прокуратура немесе басқа орган</translation>
    </message>
    <message>
        <source>Languages of the program&apos;s own words</source>
        <translation>Бағдарламаның өз сөздерінің тілдері</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of this forum nobody has confirmed yet. A lawyer has to look before anybody relies on them.</source>
        <translation>
            <numerusform>Бұл органның %n ережесін әлі ешкім растаған жоқ. Оған сүйенбес бұрын заңгер қарауы керек.</numerusform>
            <numerusform>Бұл органның %n ережесін әлі ешкім растаған жоқ. Оларға сүйенбес бұрын заңгер қарауы керек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide these rules</source>
        <translation>Бұл ережелерді жасыру</translation>
    </message>
    <message>
        <source>Show these rules with their sources</source>
        <translation>Бұл ережелерді дереккөздерімен көрсету</translation>
    </message>
</context>
<context>
    <name>ForumDialog</name>
    <message>
        <source>Forum and numbers</source>
        <translation>Қайда беріледі, қалай нөмірленеді</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Файлдан…</translation>
    </message>
    <message>
        <source>Use rules of a forum from a file of your own</source>
        <translation>Органның ережелерін өз файлыңыздан алу</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>көрсетілмеген</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Rules of a forum</source>
        <translation>Органның ережелері</translation>
    </message>
    <message>
        <source>For which forum</source>
        <translation>Қай орган үшін</translation>
    </message>
    <message>
        <source>Whose side</source>
        <translation>Кімнің жағында</translation>
    </message>
    <message>
        <source>The list is printed with the columns, words and margins of this forum. You can change it at any time; what was issued stays as it was.</source>
        <translation>Тізімдеме сол жерде қабылданған бағандармен, сөздермен, жиектермен басылады. Мұны кез келген уақытта өзгертуге болады; бекітілгені сол күйінде қалады.</translation>
    </message>
    <message>
        <source>The rules of this file are used for the page and when you issue the list, until the vault is locked. The case keeps the forum that is recorded in it, because a file may not be there another day.</source>
        <translation>Бұл файлдағы ережелер қойма жабылғанша бет үшін және тізімдемені бекіткенде қолданылады. Істе жазылған орган сол күйі қалады: ертең файл болмауы мүмкін.</translation>
    </message>
</context>
<context>
    <name>GivingDialog</name>
    <message>
        <source>Hand over to another vault</source>
        <translation>Басқа қоймаға тапсыру</translation>
    </message>
    <message>
        <source>Stopped. No package was written. The record says that it was to be handed over.</source>
        <translation>Тоқтатылды. Пакет жазылған жоқ. Журналда оны тапсырмақ болғаны жазылған.</translation>
    </message>
    <message>
        <source>Choose invitation…</source>
        <translation>Шақыруды таңдау…</translation>
    </message>
    <message>
        <source>Look at what would be seen</source>
        <translation>Не көрінетінін қарау</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Тапсыру…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Save the page to sign as PDF…</source>
        <translation>Қол қоятын бетті PDF етіп сақтау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>To {name}, vault {vault}. Only that vault can open the package.</source>
        <translation>Кімге: {name}, {vault} қоймасы. Пакетті тек сол қойма аша алады.</translation>
    </message>
    <message>
        <source>The package is written to {path}. This vault still has the items; nothing was destroyed.</source>
        <translation>Пакет {path} файлына жазылды. Материалдар осы қоймада да қалады; ештеңе жойылған жоқ.</translation>
    </message>
    <message>
        <source>Invitation of the vault that receives</source>
        <translation>Қабылдайтын қойманың шақыруы</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Пакетті сақтау</translation>
    </message>
    <message>
        <source>Save the page to sign</source>
        <translation>Қол қоятын бетті сақтау</translation>
    </message>
    <message>
        <source>Exhibits to hand over</source>
        <translation>Тапсырылатын дәлелдемелер</translation>
    </message>
    <message>
        <source>The other keeper gets the originals with their cards, and what shows their custody so far. You keep what you have. Your own notes stay here.</source>
        <translation>Басқа сақтаушы түпнұсқаларды карточкаларымен бірге және осы уақытқа дейін қалай сақталғанын көрсететін деректерді алады. Өзіңіздегі өзіңізде қалады. Ескертпелеріңіз осында қалады.</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Дәлелдемелер</translation>
    </message>
    <message>
        <source>Reason, in one line: signed, and read by the other keeper</source>
        <translation>Себебі, бір жолда: оған қол қойылады, оны басқа сақтаушы оқиды</translation>
    </message>
    <message>
        <source>The other keeper sends you an invitation, made in their vault under Custody.</source>
        <translation>Басқа сақтаушы сізге шақыру жібереді: ол оны өз қоймасының «Сақталуы» бөлімінде жасайды.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Compare these eight groups with the other keeper by telephone before you go on:</source>
        <translation>Жалғастырмас бұрын осы сегіз топты басқа сақтаушымен телефон арқылы салыстырыңыз:</translation>
    </message>
    <message>
        <source>What would be seen there</source>
        <translation>Онда не көрінеді</translation>
    </message>
    <message>
        <source>Read these eight groups to the other keeper by telephone; their vault shows the same for the package:</source>
        <translation>Осы сегіз топты басқа сақтаушыға телефон арқылы оқып беріңіз; оның қоймасы пакет үшін дәл осыларды көрсетеді:</translation>
    </message>
    <message>
        <source>When the receipt comes back, take it in under Custody, “Handovers…”.</source>
        <translation>Қолхат қайтып келгенде, оны «Сақталуы» бөлімінде, «Тапсырулар…» арқылы қабылдаңыз.</translation>
    </message>
</context>
<context>
    <name>GivingOut</name>
    <message>
        <source>Give out…</source>
        <translation>Беру…</translation>
    </message>
    <message>
        <source>Give exhibits out</source>
        <translation>Дәлелдемелерді беру</translation>
    </message>
    <message>
        <source>Proof for somebody without a vault…</source>
        <translation>Қоймасы жоқ адамға топтама…</translation>
    </message>
    <message>
        <source>Hand over to another vault…</source>
        <translation>Басқа қоймаға тапсыру…</translation>
    </message>
    <message>
        <source>Declaration…</source>
        <translation>Мәлімдеме…</translation>
    </message>
    <message>
        <source>What people agreed to…</source>
        <translation>Адамдар неге келісті…</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Hand over to new keys</source>
        <translation>Жаңа кілттерге тапсыру</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>Choose the folder that the new vault goes into</source>
        <translation>Жаңа қойма салынатын қалтаны таңдау</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Тапсыру</translation>
    </message>
    <message>
        <source>Handing over…</source>
        <translation>Тапсырылуда…</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Алдыңғы бетке қайту</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Басқа жұмыстың аяқталуын күтуде</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the new vault stays, and this one is as it was.</source>
        <translation>Тоқтатылды. Жаңа қоймадан ештеңе қалған жоқ, ал бұл қойма бұрынғыдай.</translation>
    </message>
    <message>
        <source>Everything is encrypted anew in a new folder, with a new recovery key. The record goes on: numbers, dates, proofs and printed checkpoints stay as they are.</source>
        <translation>Бәрі жаңа қалтада, жаңа қалпына келтіру кілтімен қайта шифрланады. Журнал жалғасады: нөмірлер, күндер, дәлелдер және басып шығарылған бақылау нүктелері сол күйінде қалады.</translation>
    </message>
    <message>
        <source>This vault and every copy of it still open with the old keys: what somebody can read today stays readable for them there. Only what is added later in the new vault is out of their reach.</source>
        <translation>Бұл қойма мен оның әр көшірмесі ескі кілттермен бұрынғыдай ашылады: біреу бүгін оқи алатын нәрсе сонда оқыла береді. Тек жаңа қоймаға кейін қосылғаны оған қолжетімсіз.</translation>
    </message>
    <message>
        <source>It needs as much room as this vault. You can stop at any time.</source>
        <translation>Осы қойма алатындай орын керек. Кез келген уақытта тоқтатуға болады.</translation>
    </message>
    <message>
        <source>Where the new vault stands</source>
        <translation>Жаңа қойма қайда тұрады</translation>
    </message>
    <message>
        <source>Folder that the new vault goes into</source>
        <translation>Жаңа қойма салынатын қалта</translation>
    </message>
    <message>
        <source>Name of the new vault’s own folder</source>
        <translation>Жаңа қойманың өз қалтасының аты</translation>
    </message>
    <message>
        <source>Which colleagues stay</source>
        <translation>Қай әріптестер қалады</translation>
    </message>
    <message>
        <source>Nobody else has an age key of their own here.</source>
        <translation>Мұнда басқа ешкімнің өз age кілті жоқ.</translation>
    </message>
    <message>
        <source>Passphrases cannot be carried over. A colleague who opens with one gets a new one in the new vault, in the place Keys.</source>
        <translation>Құпия сөз тіркестерін көшіруге болмайды. Сондай тіркеспен ашатын әріптес жаңа қоймада, «Кілттер» бөлімінде жаңасын алады.</translation>
    </message>
</context>
<context>
    <name>HandedOver</name>
    <message>
        <source>Go on to the new vault</source>
        <translation>Жаңа қоймаға өту</translation>
    </message>
    <message>
        <source>Go on without a sheet for now</source>
        <translation>Әзірге парақсыз жалғастыру</translation>
    </message>
    <message>
        <source>A new recovery sheet: the old one does not open the new vault</source>
        <translation>Жаңа қалпына келтіру парағы: ескісі жаңа қойманы ашпайды</translation>
    </message>
    <message>
        <source>The new vault is made, and open</source>
        <translation>Жаңа қойма жасалды және ашық</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) were encrypted anew and read back.</source>
        <translation>
            <numerusform>%n түпнұсқа қайта шифрланып, кері оқылды.</numerusform>
            <numerusform>%n түпнұсқа қайта шифрланып, кері оқылды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not carried over, because the old vault has it damaged or not at all: {files}</source>
        <translation>Көшірілмеді, өйткені ескі қоймада бүлінген немесе мүлде жоқ: {files}</translation>
    </message>
    <message>
        <source>It also opens with the age key of: {names}.</source>
        <translation>Оны мынаның age кілті де ашады: {names}.</translation>
    </message>
    <message>
        <source>No key was made for: {names}. For whoever of them stays, add one in the place Keys.</source>
        <translation>Мыналарға кілт жасалмады: {names}. Қалатындарына «Кілттер» бөлімінде кілт қосыңыз.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting file(s) stayed in the inbox of the old vault: decide on them there.</source>
        <translation>
            <numerusform>Күтіп тұрған %n файл ескі қойманың кірісінде қалды: ол туралы сонда шешіңіз.</numerusform>
            <numerusform>Күтіп тұрған %n файл ескі қойманың кірісінде қалды: олар туралы сонда шешіңіз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder recovered stayed in the old vault.</source>
        <translation>
            <numerusform>recovered қалтасындағы %n файл ескі қоймада қалды.</numerusform>
            <numerusform>recovered қалтасындағы %n файл ескі қоймада қалды.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old vault could not record that it was handed over. The new one is complete all the same.</source>
        <translation>Ескі қойма өзінің тапсырылғанын жаза алмады. Жаңасы бәрібір толық.</translation>
    </message>
    <message>
        <source>The old vault in {old} is closed now. It and every copy of it still open with the old keys: check the new vault, make a second copy of it, then destroy the old ones. A second copy of the old vault cannot be brought up to date with the new.</source>
        <translation>{old} ішіндегі ескі қойма енді жабық. Ол да, оның әр көшірмесі де ескі кілттермен бұрынғыдай ашылады: жаңа қойманы тексеріп, екінші көшірмесін жасаңыз, содан кейін ескілерін жойыңыз. Ескі қойманың екінші көшірмесін жаңасынан жаңартуға болмайды.</translation>
    </message>
    <message>
        <source>Parts of the log that cannot be read stayed in the old vault, as the log says: {files}. Do not destroy the old vault before you gave them up.</source>
        <translation>Журналдың оқылмайтын бөліктері, журналда айтылғандай, ескі қоймада қалды: {files}. Олардан бас тартпайынша, ескі қойманы жоймаңыз.</translation>
    </message>
</context>
<context>
    <name>HandingDialog</name>
    <message>
        <source>The page is written to {path}. That file is not encrypted.</source>
        <translation>Бет {path} файлына жазылды. Бұл файл шифрланбаған.</translation>
    </message>
</context>
<context>
    <name>Holders</name>
    <message>
        <source>Who can open this vault</source>
        <translation>Бұл қойманы кім аша алады</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Өзгерту…</translation>
    </message>
    <message>
        <source>Change the passphrase that opened the vault now</source>
        <translation>Қойма қазір ашылған құпия сөз тіркесін өзгерту</translation>
    </message>
    <message>
        <source>Remove key {key} of {name}</source>
        <translation>{key} кілтін жою, иесі {name}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Жою…</translation>
    </message>
    <message>
        <source>On every recovery sheet, sealed or open. It always opens, and cannot be removed.</source>
        <translation>Мөрленген болсын, ашық болсын, әр қалпына келтіру парағында тұр. Ол әрқашан ашады, оны жоюға болмайды.</translation>
    </message>
    <message>
        <source>Kept on paper</source>
        <translation>Қағазда сақталады</translation>
    </message>
    <message>
        <source>It opened the vault now</source>
        <translation>Қойма қазір осымен ашылды</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Таңдалғаны туралы мәлімет</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Мәліметтер</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Сақталуы</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Нені көрсету</translation>
    </message>
    <message>
        <source>Capture card</source>
        <translation>Тіркеу карточкасы</translation>
    </message>
    <message>
        <source>Choose an item to see what it is, to describe it, and to read its history.</source>
        <translation>Не екенін көру, сипаттау және тарихын оқу үшін бірлікті таңдаңыз.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Ештеңе таңдалмаған</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n бірлік</numerusform>
            <numerusform>%n бірлік</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last} · {size}</source>
        <translation>{first} – {last} · {size}</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>Saved as {path}. That copy is not encrypted; the record says that it was made.</source>
        <translation>{path} ретінде сақталды. Бұл көшірме шифрланбаған; оның жасалғаны журналға жазылды.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сақталды</translation>
    </message>
    <message>
        <source>Add to exhibits</source>
        <translation>Дәлелдемелерге қосу</translation>
    </message>
    <message>
        <source>Save original…</source>
        <translation>Түпнұсқаны сақтау…</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Түпнұсқаны сақтау</translation>
    </message>
    <message>
        <source>These are one post</source>
        <translation>Бұл — бір жарияланым</translation>
    </message>
    <message>
        <source>Separate again</source>
        <translation>Қайта бөлу</translation>
    </message>
    <message>
        <source>Separate the screenshots of this post again</source>
        <translation>Осы жарияланымның экран суреттерін қайта бөлу</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Жою…</translation>
    </message>
    <message>
        <source>Destroy this item for ever</source>
        <translation>Осы бірлікті біржола жою</translation>
    </message>
    <message>
        <source>{item} is destroyed. Bring the second copy up to date, which destroys it there too.</source>
        <translation>{item} жойылды. Екінші көшірмені жаңартыңыз: сонда ол жақта да жойылады.</translation>
    </message>
    <message>
        <source>These damaged files may hold a part of it; look at them yourself: {files}</source>
        <translation>Мына бүлінген файлдарда оның бір бөлігі қалуы мүмкін; өзіңіз қараңыз: {files}</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Жойылды</translation>
    </message>
    <message>
        <source>Redact…</source>
        <translation>Бояп жабу…</translation>
    </message>
    <message>
        <source>Make a redacted version of this item</source>
        <translation>Осы бірліктің боялып жабылған нұсқасын жасау</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Келісім…</translation>
    </message>
    <message>
        <source>What people agreed to</source>
        <translation>Адамдар неге келісті</translation>
    </message>
</context>
<context>
    <name>IssuingDialog</name>
    <message>
        <source>Issue this list</source>
        <translation>Тізімдемені бекіту</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Не өзгерді</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Version {number} will be issued as it stands now, in {languages}. An issued list never changes again: what you change later goes into the next version.</source>
        <translation>{number}-нұсқа қазіргі күйінде бекітіледі; тілдері: {languages}. Бекітілген тізімдеме бұдан былай өзгермейді: кейін өзгерткеніңіз келесі нұсқаға кіреді.</translation>
    </message>
    <message>
        <source>Changed since version {number}</source>
        <translation>{number}-нұсқадан бері өзгергені</translation>
    </message>
    <message>
        <source>Nothing changed since then.</source>
        <translation>Содан бері ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Онда не тұр</translation>
    </message>
    <message>
        <source>Issue version {number}</source>
        <translation>{number}-нұсқаны бекіту</translation>
    </message>
    <message>
        <source>Version {number} of the list is issued. You find it under “Issued lists…”.</source>
        <translation>Тізімдеменің {number}-нұсқасы бекітілді. Ол «Бекітілген тізімдемелер…» ішінде.</translation>
    </message>
    <message>
        <source>withdrawn, not used</source>
        <translation>шығарылған, пайдаланылмайды</translation>
    </message>
    <message>
        <source>Why it is issued, in one line; may stay empty</source>
        <translation>Не үшін бекітіледі, бір жолмен; бос қалуы мүмкін</translation>
    </message>
    <message>
        <source>The reason is kept in the record with the list.</source>
        <translation>Себебі тізімдемемен бірге журналда қалады.</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Stopped. Nothing was taken in, and nothing was recorded.</source>
        <translation>Тоқтатылды. Ештеңе қабылданған жоқ және ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
</context>
<context>
    <name>KeyAdvice</name>
    <message>
        <source>You opened with the recovery key. What you record now is signed by a new custodian called recovery, and every proof says so. Give yourself a passphrase of your own, and open with that.</source>
        <translation>Сіз қалпына келтіру кілтімен аштыңыз. Енді жазғаныңызға recovery деген жаңа сақтаушы қол қояды, бұл әр дәлелде айтылады. Өзіңізге құпия сөз тіркесін жасап, сонымен ашыңыз.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>Give yourself a passphrase…</source>
        <translation>Өзіңізге құпия сөз тіркесін жасау…</translation>
    </message>
    <message>
        <source>{maker} made your passphrase and knows it, so could sign in your name. Change it, unless that was you.</source>
        <translation>Құпия сөз тіркесіңізді жасаған әрі білетін: {maker}. Ол сіздің атыңыздан қол қоя алар еді. Бұл өзіңіз болмасаңыз, оны өзгертіңіз.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Құпия сөз тіркесіңіз</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>Өзгерту…</translation>
    </message>
</context>
<context>
    <name>KeyFindings</name>
    <message>
        <source>Noticed about the keys</source>
        <translation>Кілттер туралы байқалғаны</translation>
    </message>
    <message>
        <source>Set {file} aside, in the folder recovered</source>
        <translation>{file} файлын recovered қалтасына шеттету</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Шеттету</translation>
    </message>
</context>
<context>
    <name>KeyboardLine</name>
    <message>
        <source>Keyboard: {language}</source>
        <translation>Пернетақта: {language}</translation>
    </message>
    <message>
        <source>Latin letters typed</source>
        <translation>латын әріптері терілді</translation>
    </message>
    <message>
        <source>Cyrillic letters typed</source>
        <translation>кирилл әріптері терілді</translation>
    </message>
    <message>
        <source>letters of several scripts typed</source>
        <translation>әртүрлі әліпбидің әріптері терілді</translation>
    </message>
    <message>
        <source>not every keyboard has these letters</source>
        <translation>бұл әріптер әр пернетақтада жоқ</translation>
    </message>
</context>
<context>
    <name>KeysView</name>
    <message>
        <source>Keys</source>
        <translation>Кілттер</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>Құпия сөз тіркесін қосу…</translation>
    </message>
    <message>
        <source>Add a colleague’s own key…</source>
        <translation>Әріптестің өз кілтін қосу…</translation>
    </message>
    <message>
        <source>Seal this copy…</source>
        <translation>Осы көшірмені мөрлеу…</translation>
    </message>
    <message>
        <source>Answer a challenge…</source>
        <translation>Тексеру сұрауына жауап беру…</translation>
    </message>
    <message>
        <source>Added. Both passphrases open the vault as you.</source>
        <translation>Қосылды. Екі құпия сөз тіркесі де қойманы сіз ретінде ашады.</translation>
    </message>
    <message>
        <source>Added. {name} becomes a custodian, with a signing key of their own, when they open this vault for the first time.</source>
        <translation>Қосылды. {name} бұл қойманы алғаш ашқанда өз қол қою кілті бар сақтаушы болады.</translation>
    </message>
    <message>
        <source>Changed. The old passphrase opens this copy no more; copies made before still open with it.</source>
        <translation>Өзгертілді. Ескі құпия сөз тіркесі бұл көшірмені енді ашпайды; бұрын жасалған көшірмелерді әлі ашады.</translation>
    </message>
    <message>
        <source>Removed. Copies of that key which somebody kept still open.</source>
        <translation>Жойылды. Бұл кілттің біреу сақтап қалған көшірмелері әлі ашады.</translation>
    </message>
    <message>
        <source>The file lies in the folder recovered now. It may still open; find out whose it was.</source>
        <translation>Файл енді recovered қалтасында жатыр. Ол әлі ашуы мүмкін; кімдікі болғанын анықтаңыз.</translation>
    </message>
    <message>
        <source>Sealed. This copy opens with the key of {name} alone. The window is still open: lock it now.</source>
        <translation>Мөрленді. Бұл көшірмені тек {name} ұстайтын кілт ашады. Терезе әлі ашық: оны қазір құлыптаңыз.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>The challenge is saved as {path}. Nothing has changed yet.</source>
        <translation>Сұрау {path} ретінде сақталды. Әзірге ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Қалпына келтіру парағы</translation>
    </message>
    <message>
        <source>Before a journey</source>
        <translation>Сапар алдында</translation>
    </message>
    <message>
        <source>Where you may be made to open the vault, leave this copy with a colleague’s key alone while you travel. The colleague stays at home, and shows first that their key opens, by answering a challenge.</source>
        <translation>Қойманы ашуға мәжбүрлеуі мүмкін болса, сапар кезінде бұл көшірмеде тек әріптестің кілтін қалдырыңыз. Әріптес үйде қалады және тексеру сұрауына жауап беріп, алдымен кілтінің ашатынын көрсетеді.</translation>
    </message>
    <message>
        <source>Keys and recovery</source>
        <translation>Кілттер және қалпына келтіру</translation>
    </message>
    <message>
        <source>Hand over to new keys…</source>
        <translation>Жаңа кілттерге тапсыру…</translation>
    </message>
    <message>
        <source>When somebody must not open it any more</source>
        <translation>Біреу оны енді ашпауы керек болғанда</translation>
    </message>
    <message>
        <source>Removing a key does not take away what its holder knows or kept. Handing over makes a new vault that no old key opens, and goes on with the same record.</source>
        <translation>Кілтті алып тастау иесінің білетінін немесе сақтағанын қайтарып алмайды. Тапсырғанда ешбір ескі кілт ашпайтын жаңа қойма жасалады, журнал сол күйі жалғасады.</translation>
    </message>
</context>
<context>
    <name>KinLine</name>
    <message>
        <source>Redacted version of {item}</source>
        <translation>{item} бірлігінің боялып жабылған нұсқасы</translation>
    </message>
    <message>
        <source>Its redacted version {item}</source>
        <translation>Боялып жабылған нұсқасы: {item}</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Languages of the printed page</source>
        <translation>Басылатын беттің тілдері</translation>
    </message>
</context>
<context>
    <name>LeftOpen</name>
    <message>
        <source>Forget it</source>
        <translation>Ұмыту</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Жазуды жалғастыру</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Сақталмаған</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Өткізіліп жіберілді</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Аяқталмаған</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>What you are typing could not be kept for the case of a lock. Save it soon.</source>
        <translation>Жазып жатқаныңызды құлыптау жағдайына сақтап қою мүмкін болмады. Жақын арада сақтаңыз.</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Сақталмады</translation>
    </message>
    <message>
        <source>Taking in was interrupted: {places}. “Go on” takes in what is missing, and nothing twice.</source>
        <translation>Қабылдау үзіліп қалды: {places}. «Жалғастыру» жетпейтінін ғана қабылдайды, ештеңе екі рет қабылданбайды.</translation>
    </message>
    <message>
        <source>You were still writing when the vault was last closed: {what}. It is not recorded.</source>
        <translation>Қойма соңғы рет жабылғанда сіз әлі жазып жатыр едіңіз: {what}. Бұл журналға жазылған жоқ.</translation>
    </message>
    <message>
        <source>Taken up again, and not recorded yet, in these places: {places}. Go to each of them.</source>
        <translation>Қайта ашылды, бірақ мына бөлімдерде әлі журналға жазылған жоқ: {places}. Әрқайсысына өтіңіз.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) belong to nothing in this vault and cannot be taken up.</source>
        <translation>
            <numerusform>%n бөлік бұл қоймадағы ештеңеге қатысты емес, оны жалғастыру мүмкін емес.</numerusform>
            <numerusform>%n бөлік бұл қоймадағы ештеңеге қатысты емес, оны жалғастыру мүмкін емес.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) among the drafts did not come from this vault. They were set aside and not shown.</source>
        <translation>
            <numerusform>Жазба жобаларының арасындағы %n файл осы қоймадан емес. Ол бөлек қойылды және көрсетілмеді.</numerusform>
            <numerusform>Жазба жобаларының арасындағы %n файл осы қоймадан емес. Ол бөлек қойылды және көрсетілмеді.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{places} and %n more</source>
        <comment>places of an intake</comment>
        <translation>
            <numerusform>{places} және тағы %n</numerusform>
            <numerusform>{places} және тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and others</source>
        <translation>{first} және басқалары</translation>
    </message>
    <message>
        <source>the card of {items}</source>
        <translation>{items} карточкасы</translation>
    </message>
    <message>
        <source>exhibit {number}</source>
        <translation>№ {number} дәлелдеме</translation>
    </message>
    <message>
        <source>submission {number}</source>
        <translation>{number} жүгіну</translation>
    </message>
    <message>
        <source>a new submission</source>
        <translation>жаңа жүгіну</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>іс</translation>
    </message>
    <message>
        <source>a new case</source>
        <translation>жаңа іс</translation>
    </message>
    <message>
        <source>Forget what you were writing?</source>
        <translation>Жазғаныңызды ұмыту керек пе?</translation>
    </message>
    <message>
        <source>It was never recorded, and it cannot be brought back.</source>
        <translation>Ол журналға жазылмаған, кейін қайтару мүмкін болмайды.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>What was left out</source>
        <translation>Не қалып қойды</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Close the list of what was left out</source>
        <translation>Қалып қойғандар тізімін жабу</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) left out; everything else was taken in.</source>
        <translation>
            <numerusform>%n дереккөз қалып қойды; қалғанының бәрі қабылданды.</numerusform>
            <numerusform>%n дереккөз қалып қойды; қалғанының бәрі қабылданды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in: {taken} of {all}.</source>
        <translation>Қабылданғаны: {all} ішінен {taken}.</translation>
    </message>
</context>
<context>
    <name>ListOnPaper</name>
    <message>
        <source>Save list…</source>
        <translation>Тізімдемені сақтау…</translation>
    </message>
    <message>
        <source>The list is written to {path}. That file is not encrypted.</source>
        <translation>Тізімдеме {path} файлына жазылды. Бұл файл шифрланбаған.</translation>
    </message>
    <message>
        <source>Save exhibit list</source>
        <translation>Дәлелдемелер тізімдемесін сақтау</translation>
    </message>
</context>
<context>
    <name>ListStanding</name>
    <message>
        <source>Forum and numbers…</source>
        <translation>Қайда, нөмірлеу…</translation>
    </message>
    <message>
        <source>Issue this list…</source>
        <translation>Бекіту…</translation>
    </message>
    <message>
        <source>Issued lists…</source>
        <translation>Бекітілген тізімдемелер…</translation>
    </message>
    <message>
        <source>Version {number} was issued for another forum: {forum}. Its marks stay as they are. To have marks of this forum, issue the list anew.</source>
        <translation>{number}-нұсқа басқа орган үшін бекітілген: {forum}. Оның белгілері өзгермейді. Осы органның белгілері керек болса, тізімдемені қайта бекітіңіз.</translation>
    </message>
    <message>
        <source>This version of the program does not know the forum of this case.</source>
        <translation>Бағдарламаның бұл нұсқасы осы істің органын білмейді.</translation>
    </message>
    <message>
        <source>For: {forum}</source>
        <translation>Қайда: {forum}</translation>
    </message>
    <message>
        <source>still missing: {count}</source>
        <translation>әлі жетпейді: {count}</translation>
    </message>
    <message>
        <source>Not issued yet</source>
        <translation>Әлі бекітілмеген</translation>
    </message>
    <message>
        <source>Changed since version {number}</source>
        <translation>{number}-нұсқадан бері өзгергені</translation>
    </message>
    <message>
        <source>Version {number}, issued on {day}</source>
        <translation>{number}-нұсқа, {day} бекітілді</translation>
    </message>
    <message>
        <source>unconfirmed rules: {count}</source>
        <translation>расталмаған: {count}</translation>
    </message>
</context>
<context>
    <name>Made</name>
    <message>
        <source>Where the words still stand</source>
        <translation>Сөздер әлі қайда тұр</translation>
    </message>
    <message>
        <source>The original stays in the vault as it is. To give the redacted version out in its place, withdraw the exhibit that has the original, add the version with any other items of that exhibit, and issue the list anew. Words in pictures were read by a machine, which misses some: look at every page yourself.</source>
        <translation>Түпнұсқа қоймада сол күйінде қалады. Оның орнына боялған нұсқасын беру үшін түпнұсқасы бар дәлелдемені алып тастап, нұсқаны сол дәлелдеменің басқа бірліктерімен бірге (олар болса) қосып, тізімдемені қайта бекітіңіз. Суреттегі сөздерді машина оқыды, ол кейбірін өткізіп алады: әр бетті өзіңіз қараңыз.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>{item} is the redacted version of {parent}.</source>
        <translation>{item} — {parent} бірлігінің боялып жабылған нұсқасы.</translation>
    </message>
    <message>
        <source>Platform, times, device and how it was obtained are taken over from the card of the original; account, address, people and texts are not, as they may say what is hidden.</source>
        <translation>Платформа, уақыт, құрылғы және қалай алынғаны түпнұсқаның карточкасынан көшірілді; аккаунт, мекенжай, адамдар мен мәтіндер көшірілмеді: оларда жасырылған нәрсе тұруы мүмкін.</translation>
    </message>
    <message>
        <source>These texts still say what was removed. Change them before they leave:</source>
        <translation>Мына мәтіндерде алынған сөз әлі тұр. Сыртқа шықпай тұрып өзгертіңіз:</translation>
    </message>
    <message>
        <source>Names and cards of other items, and texts of cases and exhibits do not say these words.</source>
        <translation>Басқа бірліктердің аттары мен карточкаларында, істер мен дәлелдемелердің мәтіндерінде бұл сөздер жоқ.</translation>
    </message>
    <message>
        <source>Titles, cards and names of other items may say what the boxes hide: look at them yourself.</source>
        <translation>Басқа бірліктердің атаулары, карточкалары мен файл аттары жақтау жасырғанды айтуы мүмкін: өзіңіз қараңыз.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open for looking only: nothing can be added or changed.</source>
        <translation>Тек қарау үшін ашылды: ештеңе қосуға немесе өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Тоқтату және жабу</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Жұмысты жалғастыру</translation>
    </message>
    <message>
        <source>Looking only</source>
        <translation>Тек қарау</translation>
    </message>
    <message>
        <source>Work is still under way.</source>
        <translation>Жұмыс әлі жүріп жатыр.</translation>
    </message>
    <message>
        <source>Stop it and close? What is finished is kept.</source>
        <translation>Оны тоқтатып, жабу керек пе? Аяқталғаны сақталады.</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Drop files or folders anywhere here, or paste a screenshot. Each is encrypted as it is and recorded; the originals stay where they are and are not changed.</source>
        <translation>Файлдарды немесе қалталарды осында сүйреп әкеліңіз не экран суретін қойыңыз. Әр файл сол күйінде шифрланып, журналға жазылады; бастапқы файлдар орнында қалады және өзгермейді.</translation>
    </message>
    <message>
        <source>Take in your first evidence</source>
        <translation>Алғашқы материалды қабылдаңыз</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Файлдар қосу…</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Барлық бірліктерді көрсету</translation>
    </message>
    <message>
        <source>No item has all these words. Try fewer of them, or only the beginning of one.</source>
        <translation>Бірде-бір бірлікте бұл сөздердің бәрі жоқ. Сөзді азайтыңыз немесе біреуінің басын ғана жазыңыз.</translation>
    </message>
    <message>
        <source>No item fits all of this at once. Remove a filter above, or use fewer words in the search.</source>
        <translation>Осының бәріне бірден сай келетін ештеңе жоқ. Жоғарыдағы сүзгілердің бірін алып тастаңыз немесе іздеу сөздерін азайтыңыз.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Соның өзін тағы бір рет</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Әзірге ештеңе терілмеген</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Басқа сөздер</translation>
    </message>
    <message>
        <source>Propose other words</source>
        <translation>Басқа сөздер ұсыну</translation>
    </message>
    <message>
        <source>Proposed, drawn at random</source>
        <translation>Кездейсоқ таңдалып ұсынылды</translation>
    </message>
    <message>
        <source>Write them on paper, learn them, burn the paper; or keep it apart from this computer. You may type a passphrase of your own instead.</source>
        <translation>Қағазға жазып, жаттап алыңыз да, қағазды өртеңіз немесе оны осы компьютерден бөлек сақтаңыз. Өзіңіздің құпия сөз тіркесіңізді теруге де болады.</translation>
    </message>
    <message>
        <source>Not typed again yet</source>
        <translation>Әлі қайталап терілмеген</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Екеуі бірдей</translation>
    </message>
    <message>
        <source>The same so far</source>
        <translation>Әзірге бірдей</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>Екеуі әртүрлі</translation>
    </message>
    <message>
        <source>Proposed words: {words}</source>
        <translation>Ұсынылған сөздер: {words}</translation>
    </message>
    <message>
        <source>Weak, and not taken: a machine can guess it. Add some words</source>
        <translation>Әлсіз, қабылданбайды: машина таба алады. Сөз қосыңыз</translation>
    </message>
    <message>
        <source>Middling: it is taken, but a few words more would help</source>
        <translation>Орташа: қабылданады, бірақ тағы бірнеше сөз қосқан жөн</translation>
    </message>
    <message>
        <source>Strong. Sayings, songs and names can be guessed all the same</source>
        <translation>Күшті. Мақал-мәтелді, әнді және есімдерді бәрібір табуға болады</translation>
    </message>
    <message>
        <source>The words are English on purpose: every keyboard can type them, anywhere.</source>
        <translation>Сөздер әдейі ағылшынша: оларды кез келген пернетақтада, кез келген жерде теруге болады.</translation>
    </message>
</context>
<context>
    <name>NumberingChoice</name>
    <message>
        <source>As the forum asks</source>
        <translation>Органда қабылданғандай</translation>
    </message>
    <message>
        <source>as they come</source>
        <translation>нөлсіз</translation>
    </message>
    <message>
        <source>Before the number</source>
        <translation>Нөмірдің алдында</translation>
    </message>
    <message>
        <source>Digits, filled up with zeros</source>
        <translation>Цифр саны, алдында нөлдермен</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Неден басталады</translation>
    </message>
    <message>
        <source>After the number</source>
        <translation>Нөмірден кейін</translation>
    </message>
    <message>
        <source>Printed as: {marks} …</source>
        <translation>Былай басылады: {marks} …</translation>
    </message>
    <message>
        <source>Write what stands before the number, such as PX- or AB, without a digit beside the number.</source>
        <translation>Нөмірдің алдында не тұратынын жазыңыз, мысалы PX- немесе AB, нөмірдің қасында цифр болмасын.</translation>
    </message>
    <message>
        <source>How exhibits are numbered</source>
        <translation>Дәлелдемелер қалай нөмірленеді</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>All as one exhibit</source>
        <translation>Барлығы бір дәлелдеме</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>Items to list: {count}. Create the case first; they wait here.</source>
        <translation>Тізімдемеге арналған бірліктер: {count}. Алдымен іс ашыңыз; олар осында күтеді.</translation>
    </message>
    <message>
        <source>Items to list in “{case}”: {count}. How shall they stand there?</source>
        <translation>«{case}» ісінің тізімдемесіне арналған бірліктер: {count}. Оларды қалай енгізу керек?</translation>
    </message>
    <message>
        <source>As an exhibit</source>
        <translation>Дәлелдеме ретінде</translation>
    </message>
    <message>
        <source>Each as its own exhibit</source>
        <translation>Әрқайсысы жеке дәлелдеме</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>From outside</source>
        <translation>Сырттан растау</translation>
    </message>
    <message>
        <source>Ask for time stamps…</source>
        <translation>Уақыт белгілерін сұрату…</translation>
    </message>
    <message>
        <source>Take in an answer…</source>
        <translation>Жауапты қабылдау…</translation>
    </message>
    <message>
        <source>Print a letter…</source>
        <translation>Хат басып шығару…</translation>
    </message>
    <message>
        <source>Print a letter to be stamped</source>
        <translation>Мөр басылатын хатты басып шығару</translation>
    </message>
    <message>
        <source>Ask a witness…</source>
        <translation>Куәгерден сұрау…</translation>
    </message>
    <message>
        <source>Cosign for somebody else…</source>
        <translation>Басқаның журналына қол қою…</translation>
    </message>
    <message>
        <source>An authority for time stamps, the keeper of another vault, a notary: each can state that this log existed no later than a certain time, and with it all that is in it. This computer never goes online. What is asked is written into files that you carry away, and what they answer comes back in files. Nothing of the content is in them.</source>
        <translation>Уақыт белгісі қызметі, басқа қойманың сақтаушысы, нотариус: әрқайсысы бұл журналдың, онымен бірге ондағының бәрінің белгілі бір уақыттан кешіктірмей болғанын мәлімдей алады. Бұл компьютер ешқашан желіге шықпайды. Сұраулар өзіңіз алып кететін файлдарға жазылады, жауаптар да файл болып келеді. Оларда мазмұннан ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Басқа жұмыстың аяқталуын күтуде</translation>
    </message>
    <message>
        <source>It is in the record, and counts.</source>
        <translation>Бұл жазбаға енгізілді және есептеледі.</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>It is in the record, and does not count: nobody named from another source who made it.</source>
        <translation>Бұл жазбаға енгізілді, бірақ есептелмейді: мұны кім жасағанын басқа дереккөз бойынша ешкім атамаған.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Белгісіз</translation>
    </message>
    <message>
        <source>The letter is {path}. Have it dated, signed and stamped by a notary, a registry or a post office, keep the paper, and take a scan of it in below.</source>
        <translation>Хат: {path}. Нотариус, тіркеу органы немесе пошта оған күнін, қолын және мөрін қойсын; қағазды сақтап, сканын төменде қабылдаңыз.</translation>
    </message>
    <message>
        <source>The offer is {path}. Give it to the keeper of the other vault, and tell them your public key by another way: {key}</source>
        <translation>Ұсыныс: {path}. Оны басқа қойманың сақтаушысына беріп, өз ашық кілтіңізді басқа жолмен айтыңыз: {key}</translation>
    </message>
    <message>
        <source>The cosigned checkpoint is {path}. Give it back, and tell them your public key by another way: {key}</source>
        <translation>Қол қойылған бақылау нүктесі: {path}. Оны қайтарып, өз ашық кілтіңізді басқа жолмен айтыңыз: {key}</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Жазылды</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>New folder for the requests</source>
        <translation>Сұраулар үшін жаңа қалта</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Хатты сақтау</translation>
    </message>
    <message>
        <source>Save the offer to the witness</source>
        <translation>Куәгерге ұсынысты сақтау</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Не келді</translation>
    </message>
    <message>
        <source>A time stamp came back</source>
        <translation>Уақыт белгісі келді</translation>
    </message>
    <message>
        <source>Whoever signed it is known only by the authority’s root certificate, a .pem file that you have from somewhere else than the answer: best from the authority’s own site.</source>
        <translation>Оған кім қол қойғаны тек қызметтің түбірлік сертификаты бойынша белгілі: бұл — жауаптан емес, басқа жерден, дұрысы қызметтің өз сайтынан алынған .pem файлы.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Choose the root certificate…</source>
        <translation>Түбірлік сертификатты таңдау…</translation>
    </message>
    <message>
        <source>Root certificate of the authority</source>
        <translation>Қызметтің түбірлік сертификаты</translation>
    </message>
    <message>
        <source>Without it the time stamp is kept as that of an unknown authority: anyone could have made it, and it does not count. You can take the same answer in again later, with the root.</source>
        <translation>Онсыз уақыт белгісі белгісіз қызметтікі ретінде сақталады: оны кез келген адам жасай алар еді, ол есептелмейді. Сол жауапты кейін түбірлік сертификатпен бірге қайта қабылдауға болады.</translation>
    </message>
    <message>
        <source>A cosigned checkpoint came back</source>
        <translation>Қол қойылған бақылау нүктесі келді</translation>
    </message>
    <message>
        <source>The witness is known only by their public key, told by another way than this file.</source>
        <translation>Куәгер тек осы файлдан бөлек жолмен айтылған ашық кілті бойынша белгілі.</translation>
    </message>
    <message>
        <source>Public key of the witness, base64</source>
        <translation>Куәгердің ашық кілті, base64</translation>
    </message>
    <message>
        <source>Without it the cosignature is kept as that of an unknown witness: anyone could have made it, and it does not count.</source>
        <translation>Онсыз қолтаңба белгісіз куәгердікі ретінде сақталады: оны кез келген адам жасай алар еді, ол есептелмейді.</translation>
    </message>
    <message>
        <source>Scans of the stamped page</source>
        <translation>Мөр басылған беттің скандары</translation>
    </message>
    <message>
        <source>The stamped page of letter {number}</source>
        <translation>Мөр басылған бет: {number}-хат</translation>
    </message>
    <message>
        <source>The scans become items. What you write here is your word; the paper shows it, so keep it.</source>
        <translation>Скандар материалға айналады. Мұнда жазғаныңыз — сіздің сөзіңіз; оны қағаздың өзі көрсетеді, сақтап қойыңыз.</translation>
    </message>
    <message>
        <source>Who stamped it</source>
        <translation>Мөрді кім басты</translation>
    </message>
    <message>
        <source>Day beside the stamp, as 2026-11-20</source>
        <translation>Мөрдің жанындағы күн, мысалы 2026-11-20</translation>
    </message>
    <message>
        <source>Offer of the other vault</source>
        <translation>Басқа қойманың ұсынысы</translation>
    </message>
    <message>
        <source>Cosign for somebody else</source>
        <translation>Басқаның журналына қол қою</translation>
    </message>
    <message>
        <source>Your vault looks whether their log goes on from the last checkpoint that it saw of it, signs that, and records it. Where it does not go on, nothing is signed: that is an alarm.</source>
        <translation>Сіздің қоймаңыз басқаның журналы өзі соңғы рет көрген бақылау нүктесін жалғастыра ма, соны қарайды, қол қояды және жазбаға енгізеді. Жалғастырмаса, ештеңеге қол қойылмайды: бұл — дабыл.</translation>
    </message>
    <message>
        <source>Cosign and save…</source>
        <translation>Қол қойып, сақтау…</translation>
    </message>
    <message>
        <source>Their public key, told by another way; needed where they have new keys</source>
        <translation>Басқа жолмен айтылған ашық кілті; кілттері жаңа болса, керек</translation>
    </message>
    <message>
        <source>Save the cosigned checkpoint</source>
        <translation>Қол қойылған бақылау нүктесін сақтау</translation>
    </message>
    <message>
        <source>Take in the stamped page of letter {number}</source>
        <translation>Мөр басылған бетті қабылдау: {number}-хат</translation>
    </message>
    <message>
        <source>Take in the stamped page…</source>
        <translation>Мөр басылған бетті қабылдау…</translation>
    </message>
</context>
<context>
    <name>OverdueReminder</name>
    <message>
        <source>No answer is recorded from {authority}; it was due on {day}.</source>
        <translation>Жауап жазылмаған: {authority}. Мерзімі {day} болатын.</translation>
    </message>
    <message numerus="yes">
        <source>No answer is recorded to %n submission(s) whose deadline has passed.</source>
        <translation>
            <numerusform>Мерзімі өткен %n жүгінуге жауап жазылмаған.</numerusform>
            <numerusform>Мерзімі өткен %n жүгінуге жауап жазылмаған.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Мерзімі өтті</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Сонда өту</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
</context>
<context>
    <name>PackingCard</name>
    <message>
        <source>Also as one zip file beside the folder, not encrypted</source>
        <translation>Қалтаның жанына бір zip файл етіп те, шифрланбаған</translation>
    </message>
    <message>
        <source>Also as one encrypted file for one recipient (age)</source>
        <translation>Бір алушыға арналған бір шифрланған файл етіп те (age)</translation>
    </message>
    <message>
        <source>Their public key, the line that begins with age1</source>
        <translation>Оның ашық кілті: age1 деп басталатын жол</translation>
    </message>
    <message>
        <source>Read it from a file…</source>
        <translation>Файлдан оқу…</translation>
    </message>
    <message>
        <source>Read the public key from a file</source>
        <translation>Ашық кілтті файлдан оқу</translation>
    </message>
    <message>
        <source>Only whoever holds the key to it can open the encrypted file, with any age program; nobody can help if it is lost. It hides what is inside, not that something was sent, to whom, or how large it is. What they unpack there is in the open again. Ask them for the key on a way that you trust: with another key, another person could read it.</source>
        <translation>Шифрланған файлды тек оның кілті бар адам кез келген age бағдарламасымен аша алады; кілт жоғалса, ешкім көмектесе алмайды. Шифрлау ішіндегісін жасырады, бірақ бірдеңе жіберілгенін, кімге жіберілгенін және көлемін жасырмайды. Сол жақта ашылғаны қайтадан ашық болады. Кілтті өзіңіз сенетін жолмен сұраңыз: басқа кілтпен оны басқа адам оқи алады.</translation>
    </message>
    <message>
        <source>3. As what</source>
        <translation>3. Қандай түрде</translation>
    </message>
    <message>
        <source>A folder is written where you choose. Nothing in it is encrypted; it can be read without this program.</source>
        <translation>Қалта сіз таңдаған жерге жазылады. Онда ештеңе шифрланбаған; оны бұл бағдарламасыз оқуға болады.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Look for it</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Words to be removed</source>
        <translation>Алынатын сөздер</translation>
    </message>
    <message>
        <source>Leave these words</source>
        <translation>Бұл сөздерді қалдыру</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Жақтаулар</translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>Жақтау қосу</translation>
    </message>
    <message>
        <source>Delete the box</source>
        <translation>Жақтауды өшіру</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message numerus="yes">
        <source>found %n time(s), on page {pages}</source>
        <translation>
            <numerusform>%n рет табылды, {pages}-бет</numerusform>
            <numerusform>%n рет табылды, {pages}-бет</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” has other endings in other cases, which are not found. To find these too, give the part that stays: “{stem}”.</source>
        <translation>«{word}» сөзінің жалғауы басқа септіктерде өзгереді, сондықтан олар табылмайды. Оларды да табу үшін өзгермейтін бөлігін теріңіз: «{stem}».</translation>
    </message>
    <message>
        <source>“{word}” has other endings in other cases, which are not found. Give each of its forms: what stays of it is too short.</source>
        <translation>«{word}» сөзінің жалғауы басқа септіктерде өзгереді, сондықтан олар табылмайды. Әр түрін бөлек теріңіз: өзгермейтін бөлігі тым қысқа.</translation>
    </message>
    <message>
        <source>Box {number}, page {page}: {x}, {y}, {width} x {height} {ground}</source>
        <translation>{number}-жақтау, {page}-бет: {x}, {y}, {width} x {height} {ground}</translation>
    </message>
    <message>
        <source>A name, a number, an address</source>
        <translation>Аты, нөмірі, мекенжайы</translation>
    </message>
    <message>
        <source>Everywhere in the text. Give every spelling.</source>
        <translation>Мәтіннің барлық жерінде. Әр жазылуын беріңіз.</translation>
    </message>
    <message>
        <source>Draw them with the mouse; or add one, and move it with the arrow keys, size it with Shift and arrows.</source>
        <translation>Тінтуірмен сызыңыз; не жақтау қосып, көрсеткілермен жылжытыңыз, өлшемін Shift пен көрсеткілермен өзгертіңіз.</translation>
    </message>
    <message>
        <source>Ground of this box, and of what you add</source>
        <translation>Осы жақтаудың және қосатыныңыздың негізі</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>Name of a private person (NAME)</source>
        <translation>Жеке адамның аты (NAME)</translation>
    </message>
    <message>
        <source>Contact data (CONTACT)</source>
        <translation>Байланыс деректері (CONTACT)</translation>
    </message>
    <message>
        <source>A child (CHILD)</source>
        <translation>Бала (CHILD)</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Басқа…</translation>
    </message>
    <message>
        <source>Code: at most 12 Latin letters and figures</source>
        <translation>Код: 12-ге дейін латын әрпі мен цифр</translation>
    </message>
    <message>
        <source>Languages of what is written on boxes and below pages</source>
        <translation>Жақтаулардың ішіне және беттердің астына жазылатын сөздердің тілдері</translation>
    </message>
    <message>
        <source>In a box stands the first one. A version that is made stays as it is.</source>
        <translation>Жақтаудың ішіне біріншісі жазылады. Жасалған нұсқа сол күйінде қалады.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Сол жағы</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Үсті</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ені</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Биіктігі</translation>
    </message>
    <message>
        <source>read in the picture: look whether all is covered</source>
        <translation>суреттен оқылды: бәрі жабылды ма, қараңыз</translation>
    </message>
    <message>
        <source>NOT FOUND. Nothing is painted over for it. If a version is made, the words are recorded with it.</source>
        <translation>ТАБЫЛМАДЫ. Олар үшін ештеңе боялмайды. Нұсқа жасалса, сөздер сонымен бірге жазылады.</translation>
    </message>
    <message>
        <source>Page {pages} could not be read by the machine. Draw a box over every name there.</source>
        <translation>{pages}-бетті машина оқи алмады. Ол жердегі әр аттың үстіне жақтау сызыңыз.</translation>
    </message>
    <message>
        <source>This is a picture. A machine reads the words in it and misses some: draw boxes over the rest.</source>
        <translation>Бұл — сурет. Ондағы сөздерді машина оқиды, кейбірін өткізіп алады: қалғанының үстіне жақтау сызыңыз.</translation>
    </message>
    <message>
        <source>Page {pages} is or has a picture. A machine reads the words in it and misses some: draw boxes there.</source>
        <translation>{pages}-бет — сурет немесе онда сурет бар. Ондағы сөздерді машина оқып, кейбірін өткізіп алады: сол жерлерге жақтау сызыңыз.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation>Жасыру</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Құпия сөз тіркесін жасыру</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Құпия сөз тіркесін көрсету</translation>
    </message>
</context>
<context>
    <name>PinningDialog</name>
    <message>
        <source>Compare a checkpoint kept outside</source>
        <translation>Басқа жерде сақталған бақылау нүктесін салыстыру</translation>
    </message>
    <message>
        <source>Stopped. Nothing was compared.</source>
        <translation>Тоқтатылды. Ештеңе салыстырылған жоқ.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Файлдан…</translation>
    </message>
    <message>
        <source>Take the checkpoint from a file</source>
        <translation>Бақылау нүктесін файлдан алу</translation>
    </message>
    <message>
        <source>Compare with the log</source>
        <translation>Журналмен салыстыру</translation>
    </message>
    <message>
        <source>Record that it was compared</source>
        <translation>Салыстырылғанын жазбаға енгізу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message numerus="yes">
        <source>This checkpoint is one of this log, after %n entry(s): up to there the log is what it was then.</source>
        <translation>
            <numerusform>Бұл бақылау нүктесі осы журналда бар, оған дейінгі жазбалар саны: %n. Журнал сол жерге дейін сол кездегідей.</numerusform>
            <numerusform>Бұл бақылау нүктесі осы журналда бар, оған дейінгі жазбалар саны: %n. Журнал сол жерге дейін сол кездегідей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) came later.</source>
        <translation>
            <numerusform>Кейін %n жазба қосылды.</numerusform>
            <numerusform>Кейін %n жазба қосылды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing came later.</source>
        <translation>Кейін ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>Signed by the key of custodian {custodian}.</source>
        <translation>{custodian} сақтаушысының кілтімен қол қойылған.</translation>
    </message>
    <message>
        <source>The record says now that this checkpoint was compared.</source>
        <translation>Бұл бақылау нүктесінің салыстырылғаны жазбаға енгізілді.</translation>
    </message>
    <message>
        <source>This is no checkpoint of this vault. Needed are eight groups of five letters and digits, or the whole text of a checkpoint. Compare with the paper: the digits 0, 1, 8 and 9 never occur.</source>
        <translation>Бұл осы қойманың бақылау нүктесі емес. Бес әріп пен цифрдан тұратын сегіз топ немесе бақылау нүктесінің бүкіл мәтіні керек. Қағазбен салыстырыңыз: онда 0, 1, 8 және 9 цифрлары болмайды.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Салыстырылған жоқ</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Дабыл</translation>
    </message>
    <message>
        <source>File with a checkpoint</source>
        <translation>Бақылау нүктесі бар файл</translation>
    </message>
    <message>
        <source>A checkpoint on paper, with a colleague or with a notary shows whether this vault was set back or written anew. Type its eight groups, paste its text, or take a file. Nothing is written while it is compared.</source>
        <translation>Қағаздағы, әріптестегі немесе нотариустағы бақылау нүктесі бұл қойманың бұрынғы күйіне қайтарылған-қайтарылмағанын немесе жаңадан жазылған-жазылмағанын көрсетеді. Оның сегіз тобын теріңіз, мәтінін қойыңыз немесе файлды алыңыз. Салыстырғанда ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>Checkpoint that was kept outside</source>
        <translation>Басқа жерде сақталған бақылау нүктесі</translation>
    </message>
</context>
<context>
    <name>PostBar</name>
    <message>
        <source>Screenshots of this post</source>
        <translation>Осы жарияланымның экран суреттері</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Previous screenshot</source>
        <translation>Алдыңғы экран суреті</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Келесі</translation>
    </message>
    <message>
        <source>Next screenshot</source>
        <translation>Келесі экран суреті</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Жоғары</translation>
    </message>
    <message>
        <source>Move this screenshot up in the post</source>
        <translation>Осы экран суретін жарияланымда жоғары қою</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Төмен</translation>
    </message>
    <message>
        <source>Move this screenshot down in the post</source>
        <translation>Осы экран суретін жарияланымда төмен қою</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Enlarge</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Preview of {title}</source>
        <translation>Алдын ала қарау: {title}</translation>
    </message>
    <message>
        <source>Press Enter to enlarge it.</source>
        <translation>Үлкейту үшін Enter пернесін басыңыз.</translation>
    </message>
</context>
<context>
    <name>PrintedPages</name>
    <message>
        <source>Printed pages</source>
        <translation>Басылатын беттер</translation>
    </message>
    <message>
        <source>This exhibit as printed</source>
        <translation>Осы дәлелдеме басып шығарылғанда</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Баспадағыдай</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Кішірейту</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Тізімдемені басып шығару</translation>
    </message>
    <message>
        <source>this exhibit; the list follows</source>
        <translation>осы дәлелдеме; тізімдеме дайындалуда</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page}-бет, барлығы {pages}</translation>
    </message>
</context>
<context>
    <name>ProfileFacts</name>
    <message>
        <source>Know this before anything leaves</source>
        <translation>Бірдеңе бермес бұрын мынаны біліңіз</translation>
    </message>
    <message>
        <source>Languages that it takes</source>
        <translation>Қай тілдерде қабылдайды</translation>
    </message>
    <message>
        <source>Written from memory: a lawyer has to look</source>
        <translation>Жатқа жазылған: заңгер қарауы керек</translation>
    </message>
    <message>
        <source>Read in the source that is named</source>
        <translation>Аталған дереккөзден оқылған</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Не керек</translation>
    </message>
    <message>
        <source>Everything that it needs is written.</source>
        <translation>Керегінің бәрі жазылған.</translation>
    </message>
    <message>
        <source>Missing in the case: {what}. Write it under “Edit…”.</source>
        <translation>Істе жетпейді: {what}. Оны «Өзгерту…» арқылы жазыңыз.</translation>
    </message>
    <message>
        <source>Missing: {what}, in {exhibits}.</source>
        <translation>Жетпейді: {what}; {exhibits}.</translation>
    </message>
    <message>
        <source>No source was read. Written down on {day}.</source>
        <translation>Дереккөз оқылған жоқ. Жазылған күні: {day}.</translation>
    </message>
    <message>
        <source>Source: {source}. Looked at on {day}.</source>
        <translation>Дереккөзі: {source}. Қаралған күні: {day}.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Stop this job</source>
        <translation>Бұл жұмысты тоқтату</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>Root certificate of a time-stamp authority…</source>
        <translation>Уақыт белгісі қызметінің түбірлік сертификаты…</translation>
    </message>
    <message>
        <source>Root certificates of time-stamp authorities</source>
        <translation>Уақыт белгісі қызметтерінің түбірлік сертификаттары</translation>
    </message>
    <message>
        <source>Choose the folder and check it…</source>
        <translation>Қалтаны таңдап, тексеру…</translation>
    </message>
    <message>
        <source>A bundle from somebody</source>
        <translation>Біреу берген топтама</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Басқа жұмыстың аяқталуын күтуде</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>бұзушылықтар</translation>
    </message>
    <message>
        <source>Failures found: {count}</source>
        <translation>Табылған бұзушылықтар: {count}</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>тексерілді</translation>
    </message>
    <message>
        <source>No failure found.</source>
        <translation>Бұзушылық табылмады.</translation>
    </message>
    <message>
        <source>Stopped. A check that was not finished says nothing about the bundle.</source>
        <translation>Тоқтатылды. Аяқталмаған тексеру топтама туралы ештеңе айтпайды.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Тексерілген жоқ</translation>
    </message>
    <message>
        <source>Is it the right folder, the one with manifest-sha256.txt in it? If so, leave it as it is, and ask whoever gave it to you.</source>
        <translation>Бұл дұрыс қалта ма? Керегі — manifest-sha256.txt жатқан қалта. Дұрыс болса, оны сол күйінде қалдырып, берген адамнан сұраңыз.</translation>
    </message>
    <message>
        <source>No failure means that these are the files that two keys signed, and that the entries shown stand in the log of that vault. It does not show who made the content, that it is true, or that the record is complete.</source>
        <translation>Бұзушылық болмаса, бұл — екі кілт қол қойған дәл сол файлдар, ал көрсетілген жазбалар сол қойманың журналында тұр. Бұл мазмұнды кім жасағанын, оның шындыққа сай екенін немесе жазбаның толық екенін көрсетпейді.</translation>
    </message>
    <message>
        <source>Nothing from outside was compared: anyone can make keys, and with them all of this. Ask for the checkpoint on another way.</source>
        <translation>Сырттан ештеңемен салыстырылған жоқ: кілттерді, олармен бірге мұның бәрін кез келген адам жасай алады. Бақылау нүктесін басқа жолмен сұраңыз.</translation>
    </message>
    <message>
        <source>Checks a folder with evidence that somebody gave to you: whether its files are those that were signed, and whether the log shows them. Nothing is written, and nothing leaves this computer.</source>
        <translation>Сізге берілген дәлелдемелер қалтасын тексереді: ондағы файлдар қол қойылған файлдар ма және журнал оларды көрсете ме. Ештеңе жазылмайды, осы компьютерден ештеңе кетпейді.</translation>
    </message>
    <message>
        <source>If you have the checkpoint or a key from somewhere else (a printed list, a letter, by telephone), write it here. Only then can anything show that the whole folder was not made anew. Else leave it all empty.</source>
        <translation>Бақылау нүктесі немесе кілт сізде басқа жерден бар болса (басылған тізімдеме, хат, телефон), осында жазыңыз. Бүкіл қалтаның жаңадан жасалмағанын тек сонда ғана бірдеңе көрсете алады. Болмаса, бәрін бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>Checkpoint: eight groups of five characters</source>
        <translation>Бақылау нүктесі: бес таңбадан сегіз топ</translation>
    </message>
    <message>
        <source>Public key of the vault or of its custodian, base64</source>
        <translation>Қойманың немесе сақтаушының ашық кілті, base64</translation>
    </message>
    <message>
        <source>Public keys of its witnesses, base64</source>
        <translation>Куәгерлерінің ашық кілттері, base64</translation>
    </message>
    <message>
        <source>Folder of the bundle</source>
        <translation>Топтаманың қалтасы</translation>
    </message>
</context>
<context>
    <name>ProvingDialog</name>
    <message>
        <source>Give out a proof</source>
        <translation>Тексеруге арналған топтаманы беру</translation>
    </message>
    <message>
        <source>Stopped. No folder was written. If writing had begun, the record says that it was to go out.</source>
        <translation>Тоқтатылды. Қалта жазылған жоқ. Жазу басталып кеткен болса, журналда топтаманы бермек болғаны жазылған.</translation>
    </message>
    <message>
        <source>Exhibits to give out</source>
        <translation>Берілетін дәлелдемелер</translation>
    </message>
    <message>
        <source>Give out the scans of stamped letters too</source>
        <translation>Мөр басылған хаттардың скандарын да беру</translation>
    </message>
    <message>
        <source>Look at what would be seen</source>
        <translation>Не көрінетінін қарау</translation>
    </message>
    <message>
        <source>Give out, unencrypted…</source>
        <translation>Шифрламай беру…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message numerus="yes">
        <source>To be given out, unencrypted: exhibit {numbers} of {case}.</source>
        <translation>
            <numerusform>Шифрланбай беріледі: {case} ісінің {numbers} дәлелдемесі.</numerusform>
            <numerusform>Шифрланбай беріледі: {case} ісінің {numbers} дәлелдемесі.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. The folder is written, and was not checked: check it under Check before it goes out.</source>
        <translation>Тоқтатылды. Қалта жазылды, бірақ тексерілген жоқ: берер алдында оны «Тексеру» бөлімінде тексеріңіз.</translation>
    </message>
    <message>
        <source>The folder is {path}. Nothing in it is encrypted. HOW-TO.txt in it says how to verify it.</source>
        <translation>Қалта: {path}. Онда ештеңе шифрланбаған. Оны қалай тексеру керегі HOW-TO.kk.txt файлында айтылған.</translation>
    </message>
    <message>
        <source>It is being checked as whoever gets it would check it.</source>
        <translation>Оны алушы қалай тексерсе, дәл солай тексерілуде.</translation>
    </message>
    <message>
        <source>Failures found: {count}. Do not give this folder out; check the vault.</source>
        <translation>Табылған бұзушылықтар: {count}. Бұл қалтаны бермеңіз; қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>The folder was read again and checked. No failure found; below stands what it does not show.</source>
        <translation>Қалта қайта оқылып, тексерілді. Бұзушылық табылмады; оның нені көрсетпейтіні төменде айтылған.</translation>
    </message>
    <message>
        <source>New folder for the proof</source>
        <translation>Топтамаға арналған жаңа қалта</translation>
    </message>
    <message>
        <source>Whoever gets the folder can verify without this program that these exhibits are what was taken in, and sees nothing of the rest of the vault. Nothing is written before you have seen what would be seen.</source>
        <translation>Қалтаны алған адам бұл дәлелдемелердің дәл қабылданғанның өзі екенін осы бағдарламасыз тексере алады және қойманың қалғанынан ештеңе көрмейді. Не көрінетінін қарап шықпайынша, ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>An earlier checkpoint that they hold; may stay empty</source>
        <translation>Алушыда бар бұрынғы бақылау нүктесі; бос қалдыруға болады</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Дәлелдемелер</translation>
    </message>
    <message>
        <source>Without them it is said that a letter was stamped, when and by whom.</source>
        <translation>Оларсыз хатқа мөр басылғаны, қашан және кім басқаны ғана айтылады.</translation>
    </message>
    <message>
        <source>With it the folder proves that your record went on from there.</source>
        <translation>Онымен қалта жазбаларыңыздың сол жерден жалғасқанын дәлелдейді.</translation>
    </message>
    <message>
        <source>Take a tick away to keep a fact back, or set one to let it be seen. The text above follows. Facts without which nothing is proved do not stand here, nor notes, which never leave.</source>
        <translation>Мәлімет көрінбеуі үшін белгіні алып тастаңыз, көрінуі үшін қойыңыз. Жоғарыдағы мәтін соған қарай өзгереді. Онсыз ештеңе дәлелденбейтін мәліметтер мұнда жоқ; қоймадан ешқашан шықпайтын ескертпелер де жоқ.</translation>
    </message>
    <message>
        <source>What would be seen</source>
        <translation>Не көрінеді</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Мәліметтер</translation>
    </message>
    <message>
        <source>Give these eight groups on another way too, on paper or by telephone: only with them can somebody see that no other keys were put in.</source>
        <translation>Осы сегіз топты басқа жолмен де, қағазда немесе телефон арқылы беріңіз: кілттердің ауыстырылмағанын тек солар арқылы көруге болады.</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Destroy an item</source>
        <translation>Бірлікті жою</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>Destroy for ever</source>
        <translation>Біржола жою</translation>
    </message>
    <message>
        <source>Destroy {item}?</source>
        <translation>{item} жойылсын ба?</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>Destroyed: its content, its name, its card, what was read from it, and what was typed for it. Nobody can bring them back from this vault, with whatever key.</source>
        <translation>Жойылатыны: мазмұны, аты, карточкасы, одан оқылғаны және ол үшін терілгені. Мұны бұл қоймадан ешкім, ешқандай кілтпен қайтара алмайды.</translation>
    </message>
    <message>
        <source>Staying for ever: that there was an item with this number, when it was taken in, that and why it was destroyed, and the sums of the log, so that every checkpoint still fits.</source>
        <translation>Мәңгі қалатыны: осындай нөмірлі бірлік болғаны, оның қашан қабылданғаны, жойылғаны және неге жойылғаны, әрі журналдың бақылау қосындылары, сондықтан барлық бақылау нүктелері бұрынғыдай сәйкес келеді.</translation>
    </message>
    <message>
        <source>Not reached: the second copy follows when it is next brought up to date. Other copies, backups, printed lists, saved originals and the file that it came from are yours to see to.</source>
        <translation>Қозғалмайтыны: екінші көшірмеде келесі жаңарту кезінде жойылады. Басқа көшірмелерді, сақтық көшірмелерді, басылған тізімдемелерді, сақталған түпнұсқаларды және бастапқы файлды өзіңіз қадағалаңыз.</translation>
    </message>
    <message>
        <source>Why? Recorded for ever and printed: it must not say what the thing was.</source>
        <translation>Неліктен? Мәңгі жазылады және басылады: себеп оның не екенін айтпауы керек.</translation>
    </message>
    <message>
        <source>Type {item} to confirm</source>
        <translation>Растау үшін {item} деп теріңіз</translation>
    </message>
    <message>
        <source>Its content stays: {items} has the same. Destroy that too if it has to go.</source>
        <translation>Мазмұны қалады: {items} мазмұны да сондай. Ол да кетуі керек болса, оны да жойыңыз.</translation>
    </message>
    <message>
        <source>Texts of exhibits that also held other items stay, and may speak of it.</source>
        <translation>Құрамында басқа бірліктер де болған дәлелдемелердің мәтіндері қалады және онда бұл туралы айтылуы мүмкін.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>Redacted versions made of it stay, with the words that were removed from them: {items}. Destroy those too if they have to go.</source>
        <translation>Одан жасалған боялып жабылған нұсқалар олардан алынған сөздермен бірге қалады: {items}. Олар да кетуі керек болса, оларды да жойыңыз.</translation>
    </message>
</context>
<context>
    <name>ReceivingDialog</name>
    <message>
        <source>Handovers from and to other vaults</source>
        <translation>Басқа қоймалардан және оларға тапсырулар</translation>
    </message>
    <message>
        <source>Save an invitation…</source>
        <translation>Шақыруды сақтау…</translation>
    </message>
    <message>
        <source>Take in a package…</source>
        <translation>Пакетті қабылдау…</translation>
    </message>
    <message>
        <source>Take in a receipt…</source>
        <translation>Қолхатты қабылдау…</translation>
    </message>
    <message>
        <source>Take in, and save the receipt…</source>
        <translation>Қабылдап, қолхатты сақтау…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>Save the page to sign as PDF…</source>
        <translation>Қол қоятын бетті PDF етіп сақтау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Write its receipt again…</source>
        <translation>Қолхатын қайта жазу…</translation>
    </message>
    <message>
        <source>Handovers so far</source>
        <translation>Осы уақытқа дейінгі тапсырулар</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Әзірге жоқ.</translation>
    </message>
    <message>
        <source>The invitation is written to {path}; no secret is in it. Send it to whoever is to hand items over to you, and read these eight groups to them by telephone: {short}</source>
        <translation>Шақыру {path} файлына жазылды; онда құпия жоқ. Оны сізге материал тапсыратын адамға жіберіп, осы сегіз топты телефон арқылы оқып беріңіз: {short}</translation>
    </message>
    <message>
        <source>A package from {name}, vault {vault}</source>
        <translation>Пакет кімнен: {name}, {vault} қоймасы</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), handed over on {day} by their clock.</source>
        <translation>
            <numerusform>%n бірлік, олардың сағаты бойынша {day} тапсырылды.</numerusform>
            <numerusform>%n бірлік, олардың сағаты бойынша {day} тапсырылды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason, as they say: {reason}</source>
        <translation>Себебі, олардың айтуынша: {reason}</translation>
    </message>
    <message>
        <source>Taken in: {items}. {record} keeps their custody from before.</source>
        <translation>Қабылданды: {items}. {record} бұрынғы сақталуы туралы деректерді сақтайды.</translation>
    </message>
    <message>
        <source>The receipt is written to {path}, not encrypted: send it back to {name}.</source>
        <translation>Қолхат {path} файлына жазылды, ол шифрланбаған: оны қайтарып жіберіңіз ({name}).</translation>
    </message>
    <message>
        <source>But the receipt was not written.</source>
        <translation>Бірақ қолхат жазылған жоқ.</translation>
    </message>
    <message>
        <source>The receipt is written to {path}, as it was signed then. That file is not encrypted.</source>
        <translation>Қолхат сол кезде қол қойылған күйінде {path} файлына жазылды. Бұл файл шифрланбаған.</translation>
    </message>
    <message numerus="yes">
        <source>{name} took %n item(s) in on {day}, by their clock.</source>
        <translation>
            <numerusform>{name}: олардың сағаты бойынша {day} %n бірлік қабылданды.</numerusform>
            <numerusform>{name}: олардың сағаты бойынша {day} %n бірлік қабылданды.</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt is kept as {item}. This vault still has the items.</source>
        <translation>Қолхат {item} ретінде сақталады. Материалдар осы қоймада да қалады.</translation>
    </message>
    <message>
        <source>Save an invitation</source>
        <translation>Шақыруды сақтау</translation>
    </message>
    <message>
        <source>Package from another vault</source>
        <translation>Басқа қоймадан келген пакет</translation>
    </message>
    <message>
        <source>Receipt that came back</source>
        <translation>Қайтып келген қолхат</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Қолхатты сақтау</translation>
    </message>
    <message>
        <source>Save the page to sign</source>
        <translation>Қол қоятын бетті сақтау</translation>
    </message>
    <message numerus="yes">
        <source>From {name}, vault {vault}: %n item(s), taken in on {day}.</source>
        <translation>
            <numerusform>Кімнен: {name}, {vault} қоймасы: %n бірлік, {day} қабылданды.</numerusform>
            <numerusform>Кімнен: {name}, {vault} қоймасы: %n бірлік, {day} қабылданды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To {name}, vault {vault}: %n item(s), handed over on {day}.</source>
        <translation>
            <numerusform>Кімге: {name}, {vault} қоймасы: %n бірлік, {day} тапсырылды.</numerusform>
            <numerusform>Кімге: {name}, {vault} қоймасы: %n бірлік, {day} тапсырылды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipt: taken in there on {day}.</source>
        <translation>Қолхат: онда {day} қабылданды.</translation>
    </message>
    <message>
        <source>Compare these eight groups with the other keeper by telephone before you go on:</source>
        <translation>Жалғастырмас бұрын осы сегіз топты басқа сақтаушымен телефон арқылы салыстырыңыз:</translation>
    </message>
    <message>
        <source>Somebody is to hand items over to you: send them an invitation of this vault.</source>
        <translation>Біреу сізге материал тапсырмақ: оған осы қойманың шақыруын жіберіңіз.</translation>
    </message>
    <message>
        <source>Somebody handed items over to you. Their package is verified first; all of it is taken in, or nothing.</source>
        <translation>Сізге материал тапсырды. Алдымен пакет тексеріледі; не бәрі қабылданады, не ештеңе.</translation>
    </message>
    <message>
        <source>Somebody whom you handed items over to sent the receipt back.</source>
        <translation>Сіз материал тапсырған адам қолхат жіберді.</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Language of the sheet</source>
        <translation>Парақтың тілі</translation>
    </message>
    <message>
        <source>Save the sheet as PDF…</source>
        <translation>Парақты PDF түрінде сақтау…</translation>
    </message>
    <message>
        <source>I have written the words down, apart from the sheet</source>
        <translation>Сөздерді парақтан бөлек жазып алдым</translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation>Парақ жасалуда…</translation>
    </message>
    <message>
        <source>The sheet is saved as {path}. These words open it. They are shown only now.</source>
        <translation>Парақ сақталды: {path}. Оны мына сөздер ашады. Олар тек қазір көрсетіледі.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Сақталмады</translation>
    </message>
    <message>
        <source>Without the passphrase nothing in this vault can be read, by anybody. The recovery sheet is the way back in. It is sealed with words of its own: print it and keep it in one place, keep its words in another, for example each with a person whom you trust.</source>
        <translation>Құпия сөз тіркесінсіз бұл қоймадан ешкім ештеңе оқи алмайды. Қалпына келтіру парағы — қайта кіру жолы. Ол өз сөздерімен мөрленген: парақты басып шығарып, бір жерде, ал сөздерін басқа жерде, мысалы өзіңіз сенетін екі бөлек адамда сақтаңыз.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Қалпына келтіру парағын сақтау</translation>
    </message>
    <message>
        <source>Words that open the sheet: {words}</source>
        <translation>Парақты ашатын сөздер: {words}</translation>
    </message>
    <message>
        <source>Sealed with words of its own</source>
        <translation>Өз сөздерімен мөрленген</translation>
    </message>
    <message>
        <source>Open, to be deposited elsewhere</source>
        <translation>Ашық, басқа жерде сақтау үшін</translation>
    </message>
    <message>
        <source>The open sheet bears the key in plain letters. Whoever sees it, or a photo of it, reads everything in this vault for ever, and no change of passphrase helps. Make it only to deposit it elsewhere at once.</source>
        <translation>Ашық парақта кілт ашық жазылған. Оны немесе оның суретін көрген адам бұл қоймадағының бәрін мәңгі оқи алады, құпия сөз тіркесін өзгерту көмектеспейді. Оны тек бірден басқа жерге сақтауға беру үшін жасаңыз.</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Парақты басып шығару…</translation>
    </message>
    <message>
        <source>The open sheet is saved as {path}. Take it off this computer now, and delete the file.</source>
        <translation>Ашық парақ {path} ретінде сақталды. Оны қазір осы компьютерден әкетіп, файлды жойыңыз.</translation>
    </message>
    <message>
        <source>The sheet goes to the printer. These words open it. They are shown only now.</source>
        <translation>Парақ принтерге жіберілді. Оны осы сөздер ашады. Олар тек қазір көрсетіледі.</translation>
    </message>
    <message>
        <source>The open sheet goes to the printer. Fetch it at once.</source>
        <translation>Ашық парақ принтерге жіберілді. Оны бірден алыңыз.</translation>
    </message>
    <message>
        <source>Form of the sheet: {form}</source>
        <translation>Парақ түрі: {form}</translation>
    </message>
    <message>
        <source>Sent to the printer. The print system may keep a copy of the page.</source>
        <translation>Принтерге жіберілді. Басып шығару жүйесі беттің көшірмесін сақтап қалуы мүмкін.</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Басып шығарылды</translation>
    </message>
    <message>
        <source>The printer took no page.</source>
        <translation>Принтер бірде-бір бетті қабылдамады.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Басып шығарылмады</translation>
    </message>
    <message>
        <source>This computer knows no printer. Save the sheet as PDF, and print that file elsewhere.</source>
        <translation>Бұл компьютер бірде-бір принтерді білмейді. Парақты PDF етіп сақтап, ол файлды басқа жерде басып шығарыңыз.</translation>
    </message>
    <message>
        <source>Make the open sheet?</source>
        <translation>Ашық парақ жасалсын ба?</translation>
    </message>
    <message>
        <source>Whoever sees it, or a photo of it, reads everything in this vault for ever.</source>
        <translation>Оны немесе оның суретін көрген адам бұл қоймадағының бәрін мәңгі оқи алады.</translation>
    </message>
    <message>
        <source>Make it open</source>
        <translation>Ашық етіп жасау</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Жасамау</translation>
    </message>
</context>
<context>
    <name>RecoveryQuestion</name>
    <message>
        <source>Open it</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Open for looking only</source>
        <translation>Тек қарау үшін ашу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Құпия сөз тіркесіне қайту</translation>
    </message>
    <message>
        <source>This is the recovery key</source>
        <translation>Бұл — қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>It is nobody’s own key. What is recorded from now on is signed by a new custodian called recovery, and every proof says so.</source>
        <translation>Бұл ешкімнің өз кілті емес. Осыдан бастап жазылғанның бәріне recovery деген жаңа сақтаушы қол қояды, бұл әр дәлелде айтылады.</translation>
    </message>
    <message>
        <source>Afterwards give yourself a passphrase of your own, in the place Keys. If you only want to look, nothing is recorded.</source>
        <translation>Содан кейін «Кілттер» бөлімінде өзіңізге құпия сөз тіркесін жасаңыз. Тек қарағыңыз келсе, ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Ашылуда…</translation>
    </message>
</context>
<context>
    <name>RedactingDialog</name>
    <message>
        <source>Redact</source>
        <translation>Бояп жабу</translation>
    </message>
    <message>
        <source>Stopped. No redacted version was made, and nothing was recorded.</source>
        <translation>Тоқтатылды. Боялып жабылған нұсқа жасалмады, ештеңе жазылмады.</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Алдыңғы бет</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Келесі бет</translation>
    </message>
    <message>
        <source>Show what it would look like</source>
        <translation>Қалай болатынын көрсету</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Redact {item}</source>
        <translation>{item} бірлігін бояп жабу</translation>
    </message>
    <message>
        <source>The code of a ground has at most 12 Latin letters, figures, dots, lines: R1, for example.</source>
        <translation>Негіз коды — 12-ге дейін латын әрпі, цифр, нүкте, сызықша: мысалы, R1.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>These words cannot be looked for: needed are 2 to 200 characters with letters or figures.</source>
        <translation>Бұл сөздерді іздеу мүмкін емес: әріпі не цифры бар 2–200 таңба керек.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page}-бет, барлығы {pages}</translation>
    </message>
    <message>
        <source>{page}, with what will be painted over</source>
        <translation>{page}, боялып жабылатын жерлерімен</translation>
    </message>
    <message>
        <source>What is marked is kept nowhere. Close once more to leave it; or go on.</source>
        <translation>Белгіленген еш жерде сақталмайды. Тастап кету үшін тағы бір рет жабыңыз немесе жалғастырыңыз.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Кішірейту</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Үлкейту</translation>
    </message>
</context>
<context>
    <name>RemoveKey</name>
    <message>
        <source>Remove a key of {name}</source>
        <translation>Кілтті жою: {name}</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Кілтті жою</translation>
    </message>
    <message>
        <source>From now on this key does not open this copy of the vault. The record keeps that it did, and until when.</source>
        <translation>Осыдан бастап бұл кілт қойманың осы көшірмесін ашпайды. Оның ашқаны және қашанға дейін ашқаны жазбада қалады.</translation>
    </message>
    <message>
        <source>You opened with this key. Once the vault is locked, these still open it: {keys}; and the recovery key.</source>
        <translation>Сіз осы кілтпен аштыңыз. Қойма құлыпталғаннан кейін оны әлі ашатындар: {keys}; және қалпына келтіру кілті.</translation>
    </message>
    <message>
        <source>What this does not do</source>
        <translation>Бұл нені істемейді</translation>
    </message>
    <message>
        <source>A copy of the key that somebody kept still opens any copy of this vault: on another disk, in a backup, on a stick, in what flash memory keeps of deleted files.</source>
        <translation>Кілттің біреу сақтап қалған көшірмесі бұл қойманың кез келген көшірмесін әлі ашады: басқа дискіде, сақтық көшірмеде, флеш-жинақтағышта, флеш-жадта жойылған файлдардан қалғанда.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Жойылуда…</translation>
    </message>
    <message>
        <source>Whoever opened the vault once may know its recovery key, which opens it for ever, also what is added later. Where that matters, hand the vault over to new keys instead.</source>
        <translation>Қойманы бір рет ашқан адам оның қалпына келтіру кілтін білуі мүмкін, ол кілт қойманы, кейін қосылғанын да, мәңгі ашады. Бұл маңызды болса, оның орнына қойманы жаңа кілттерге тапсырыңыз.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>The requests are written</source>
        <translation>Сұраулар жазылды</translation>
    </message>
    <message>
        <source>1. Carry this folder to a computer that is online: {path}</source>
        <translation>1. Бұл қалтаны желіге қосылған компьютерге апарыңыз: {path}</translation>
    </message>
    <message>
        <source>2. Run one of these lines there, in that folder; two are better than one. They send a digest and a random number, nothing of the content.</source>
        <translation>2. Сонда, осы қалтада мына жолдардың бірін орындаңыз; біреуден екеуі жақсы. Олар хеш пен кездейсоқ санды жібереді, мазмұннан — ештеңе.</translation>
    </message>
    <message>
        <source>3. Bring back the files that end in .tsr, and press “Take in an answer…” for each.</source>
        <translation>3. Аты .tsr деп аяқталатын файлдарды қайтып әкеліп, әрқайсысы үшін «Жауапты қабылдау…» түймесін басыңыз.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>QR code of the request to {authority}, as base64</source>
        <translation>{authority} қызметіне сұраудың QR-коды, base64</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Жолды көшіру</translation>
    </message>
    <message>
        <source>Copy the line for {name}</source>
        <translation>{name} үшін жолды көшіру</translation>
    </message>
    <message>
        <source>Line for {name}: {line}</source>
        <translation>{name} үшін жол: {line}</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>The page as it would be</source>
        <translation>Беттің болатын түрі</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Алдыңғы бет</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Келесі бет</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Make the redacted version</source>
        <translation>Боялып жабылған нұсқаны жасау</translation>
    </message>
    <message>
        <source>Back to the boxes</source>
        <translation>Жақтауларға қайту</translation>
    </message>
    <message>
        <source>Why? For the record; it is not printed. May stay empty.</source>
        <translation>Неліктен? Журнал үшін; басып шығарылмайды. Бос қалуы мүмкін.</translation>
    </message>
    <message>
        <source>So it would look; nothing is made yet. Look at every page. Only what is black here is hidden. Where words follow a box in the same line, their place tells how long the hidden words are: make such a box wider.</source>
        <translation>Осылай болады; әзірге ештеңе жасалған жоқ. Әр бетті қараңыз. Мұнда қара болып тұрғаны ғана жасырылған. Сол жолда жақтаудан кейін сөз тұрса, оның орны жасырылған сөздің ұзындығын білдіреді: ондай жақтауды кеңейтіңіз.</translation>
    </message>
    <message>
        <source>This page cannot be shown here.</source>
        <translation>Бұл бетті мұнда көрсету мүмкін емес.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page}-бет, барлығы {pages}</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Nothing of this is encrypted unless it says so here. Keep it as you would keep the papers themselves.</source>
        <translation>Мұнда басқаша айтылмаса, бұлардың ешқайсысы шифрланбаған. Қағаздардың өзін сақтағандай сақтаңыз.</translation>
    </message>
    <message>
        <source>Note the submission…</source>
        <translation>Жүгінуді жазу…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>Таңдауға қайту</translation>
    </message>
    <message>
        <source>Give these eight groups on another way too, on paper or by telephone: only with them can somebody see that no other keys were put in.</source>
        <translation>Осы сегіз топты басқа жолмен де, қағазда немесе телефон арқылы беріңіз: кілттердің ауыстырылмағанын тек солар арқылы көруге болады.</translation>
    </message>
    <message>
        <source>The bundle is built</source>
        <translation>Жинақ жасалды</translation>
    </message>
    <message>
        <source>Its own verifier, which whoever gets it can run too, found no failure.</source>
        <translation>Оны алған адам да іске қоса алатын өз тексеру бағдарламасы бұзушылық таппады.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n notice(s); they stand below.</source>
        <translation>
            <numerusform>%n ескерту бар, олар төменде.</numerusform>
            <numerusform>%n ескерту бар, олар төменде.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s)</source>
        <translation>
            <numerusform>%n том</numerusform>
            <numerusform>%n том</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages}, {volumes}; recorded as entry {entry}.</source>
        <translation>{pages}, {volumes}; {entry}-жазба болып енгізілді.</translation>
    </message>
    <message>
        <source>The folder, not encrypted: {path}</source>
        <translation>Қалта, шифрланбаған: {path}</translation>
    </message>
    <message>
        <source>Larger than this forum takes: {files}</source>
        <translation>Бұл орган қабылдайтыннан үлкен: {files}</translation>
    </message>
    <message>
        <source>It is being read as whoever gets it will read it.</source>
        <translation>Жинақ алушы оқитындай оқылуда.</translation>
    </message>
    <message>
        <source>Encrypted for your recipient: {path}</source>
        <translation>Алушыңызға шифрланған: {path}</translation>
    </message>
    <message>
        <source>The zip, not encrypted: {path}</source>
        <translation>zip файлы, шифрланбаған: {path}</translation>
    </message>
    <message>
        <source>Failures found: {count}. Do not give it out; check the vault.</source>
        <translation>Табылған бұзушылықтар: {count}. Жинақты бермеңіз; қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>Read again: no failure found. Below stands what the bundle does not show.</source>
        <translation>Қайта оқылды: бұзушылық табылған жоқ. Жинақ нені көрсетпейтіні төменде айтылған.</translation>
    </message>
    <message>
        <source>Of a kind that this forum does not take: {files}</source>
        <translation>Бұл инстанция мұндай түрді қабылдамайды: {files}</translation>
    </message>
</context>
<context>
    <name>ReviewPart</name>
    <message>
        <source>Build the bundle, unencrypted…</source>
        <translation>Жинақты жасау, шифрланбаған…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>Таңдауға қайту</translation>
    </message>
    <message>
        <source>What leaves: version {version} of the list, for: {forum}</source>
        <translation>Не беріледі: тізімдеменің {version}-нұсқасы, кімге: {forum}</translation>
    </message>
    <message>
        <source>Not what this forum takes</source>
        <translation>Бұл инстанция қабылдамайтын файлдар</translation>
    </message>
    <message>
        <source>Would stop the bundle</source>
        <translation>Жинақты тоқтатады</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) above wait for your yes.</source>
        <translation>
            <numerusform>Жоғарыдағы %n топ сіздің келісіміңізді күтуде.</numerusform>
            <numerusform>Жоғарыдағы %n топ сіздің келісіміңізді күтуде.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not to this forum</source>
        <translation>Бұл органға болмайды</translation>
    </message>
    <message>
        <source>Exhibit {mark}: {reason}.</source>
        <translation>{mark} дәлелдемесі: {reason}.</translation>
    </message>
    <message>
        <source>Put a sheet in their place, and look again</source>
        <translation>Олардың орнына парақ қойып, қайта қарау</translation>
    </message>
    <message>
        <source>Nothing is built like this. You can put a sheet in their place that says only the number, go back and leave them out, or tick one there that may go all the same. What a person did not agree to goes only as a redacted version.</source>
        <translation>Бұл күйінде ештеңе жасалмайды. Олардың орнына тек нөмірі жазылған парақ қоюға, артқа қайтып оларды алып тастауға немесе сонда да беруге болатынын белгілеуге болады. Адам келісім бермеген нәрсе тек боялып жабылған түрде беріледі.</translation>
    </message>
    <message>
        <source>To know before</source>
        <translation>Алдын ала білу керек</translation>
    </message>
    <message>
        <source>The list was issued for another forum: {forum}. Its marks stay as they are.</source>
        <translation>Тізімдеме басқа орган үшін бекітілген: {forum}. Оның белгілері өзгермейді.</translation>
    </message>
    <message>
        <source>By its number alone, with a sheet in its place: exhibit {line}.</source>
        <translation>Тек нөмірі, орнында парақ: дәлелдеме {line}.</translation>
    </message>
    <message>
        <source>This forum asks for it, and nobody has written it: {missing}. Write it under Exhibits, and issue the list anew.</source>
        <translation>Бұл орган талап етеді, бірақ жазылмаған: {missing}. Оны «Дәлелдемелер» бөлімінде жазып, тізімдемені қайта бекітіңіз.</translation>
    </message>
    <message>
        <source>What cannot be hidden</source>
        <translation>Нені жасыруға болмайды</translation>
    </message>
    <message>
        <source>the originals, byte for byte: the program does not find everything that is inside them</source>
        <translation>түпнұсқалар байтына дейін толық: бағдарлама олардың ішіндегінің бәрін таппайды</translation>
    </message>
    <message>
        <source>I have read this, and it may leave</source>
        <translation>Мен мұны оқыдым, мұны беруге болады</translation>
    </message>
    <message>
        <source>{group}: I have read this, and it may leave</source>
        <translation>{group}: мен мұны оқыдым, мұны беруге болады</translation>
    </message>
    <message>
        <source>Goes out although it is kept back</source>
        <translation>Жабық болса да беріледі</translation>
    </message>
    <message>
        <source>on the pages made of them: who wrote remarks, and who takes part in mails and chats</source>
        <translation>олардан жасалған беттерде: ескертпелерді кім жазғаны, хаттар мен чаттарға кім қатысатыны</translation>
    </message>
    <message>
        <source>What must not be known is covered with “Redact…” under Evidence, or its exhibit is left out. In brackets stands where it is: the exhibit with the item, a part of the bundle, or an entry of the record.</source>
        <translation>Білінбеуі тиіс нәрсені бояп жабыңыз («Материалдар», «Бояп жабу…») немесе сол дәлелдемені қоспаңыз. Жақшада оның қайда тұрғаны көрсетілген: дәлелдеме мен материал, жинақтың бөлігі немесе журнал жазбасы.</translation>
    </message>
    <message>
        <source>Look yourself</source>
        <translation>Өзіңіз қараңыз</translation>
    </message>
    <message>
        <source>It goes out on these consents</source>
        <translation>Мына келісімдер негізінде беріледі</translation>
    </message>
    <message>
        <source>The program names senders, authors and who left remarks; in no file does it look for names in the running text.</source>
        <translation>Бағдарлама жіберушілерді, авторларды және ескертпе қалдырғандарды атайды; бірде-бір файлдың өз мәтінінен есімдерді іздемейді.</translation>
    </message>
</context>
<context>
    <name>SampleGuide</name>
    <message>
        <source>Its passphrase is in {file}, beside it.</source>
        <translation>Оның құпия сөз тіркесі жанындағы {file} файлында.</translation>
    </message>
    <message>
        <source>This is the sample case; people and posts are invented. Every file is an item, kept as it was. Choose one to see what is known of it.</source>
        <translation>Бұл — үлгі іс; адамдар мен жазбалар ойдан шығарылған. Әр файл — сол күйінде сақталған бірлік. Ол туралы не белгілі екенін көру үшін біреуін таңдаңыз.</translation>
    </message>
    <message>
        <source>Next: exhibits</source>
        <translation>Әрі қарай: дәлелдемелер</translation>
    </message>
    <message>
        <source>Items become numbered exhibits here. The page beside the list is what a court would get.</source>
        <translation>Мұнда бірліктер нөмірленген дәлелдемелерге айналады. Тізімдеменің жанындағы бет — сот алатын бет.</translation>
    </message>
    <message>
        <source>Next: custody</source>
        <translation>Әрі қарай: сақталуы</translation>
    </message>
    <message>
        <source>Everything that was done is written down here, and nothing can be taken out unnoticed.</source>
        <translation>Мұнда не істелгенінің бәрі жазылған, ештеңені білдірмей алып тастауға болмайды.</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Әрі қарай: тексеру</translation>
    </message>
    <message>
        <source>A check decrypts every original and compares it with the record. Try one.</source>
        <translation>Тексеру әр түпнұсқаның шифрын ашып, журналмен салыстырады. Байқап көріңіз.</translation>
    </message>
    <message>
        <source>Sample case</source>
        <translation>Үлгі іс</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>Next: submissions</source>
        <translation>Әрі қарай: жүгінулер</translation>
    </message>
    <message>
        <source>What was handed to an authority is followed here. What is overdue stands first.</source>
        <translation>Органдарға не тапсырылғаны осында көрінеді. Мерзімі өткені бірінші тұрады.</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>Seal this copy before a journey</source>
        <translation>Сапар алдында осы көшірмені мөрлеу</translation>
    </message>
    <message>
        <source>Make a challenge</source>
        <translation>Сұрау жасау</translation>
    </message>
    <message>
        <source>Take up one that I saved…</source>
        <translation>Бұрын сақталғанын алу…</translation>
    </message>
    <message>
        <source>QR code with the text of the challenge</source>
        <translation>Сұрау мәтіні бар QR-код</translation>
    </message>
    <message>
        <source>Save it as a file…</source>
        <translation>Файлға сақтау…</translation>
    </message>
    <message>
        <source>I have gone through every other copy of this vault</source>
        <translation>Бұл қойманың басқа көшірмелерінің бәрін қарап шықтым</translation>
    </message>
    <message>
        <source>Recovery sheets and identity files stay at home</source>
        <translation>Қалпына келтіру парақтары мен кілт файлдары үйде қалады</translation>
    </message>
    <message>
        <source>Seal this copy</source>
        <translation>Осы көшірмені мөрлеу</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сақталды</translation>
    </message>
    <message>
        <source>1. Whose key stays</source>
        <translation>1. Кімнің кілті қалады</translation>
    </message>
    <message>
        <source>Every key of this copy but theirs is removed: until you are back you cannot open it, even under pressure. So that nobody is locked out by a forgotten passphrase, they first show that their key opens.</source>
        <translation>Осы көшірменің әріптес кілтінен басқа барлық кілті жойылады: оралғанша оны қысым көрсеңіз де аша алмайсыз. Ұмытылған құпия сөз тіркесінен ешкім сыртта қалмас үшін, әріптес алдымен кілтінің ашатынын көрсетеді.</translation>
    </message>
    <message>
        <source>Nobody else has a key that opens. Add a colleague first.</source>
        <translation>Ашатын кілт басқа ешкімде жоқ. Алдымен әріптес қосыңыз.</translation>
    </message>
    <message>
        <source>Text of the challenge</source>
        <translation>Сұраудың мәтіні</translation>
    </message>
    <message>
        <source>2. Send it to them</source>
        <translation>2. Сұрауды әріптеске жіберіңіз</translation>
    </message>
    <message>
        <source>Send the file or the text on a way that only they read: it holds their key, wrapped. They choose “Answer a challenge” on their first page, and get seven words, which they tell you, best by telephone.</source>
        <translation>Файлды немесе мәтінді тек әріптес оқитын жолмен жіберіңіз: ішінде оның оралған кілті бар. Әріптес бірінші бетте «Тексеру сұрауына жауап беру» дегенді таңдап, жеті сөз алады да, сізге айтады, жақсысы телефонмен.</translation>
    </message>
    <message>
        <source>3. Their words</source>
        <translation>3. Әріптестің сөздері</translation>
    </message>
    <message>
        <source>The seven words that they sent back</source>
        <translation>Әріптес айтқан жеті сөз</translation>
    </message>
    <message>
        <source>A second copy was last brought up to date on {time}. It opens with your passphrase as before.</source>
        <translation>Екінші көшірме соңғы рет {time} жаңартылды. Оны құпия сөз тіркесіңіз бұрынғыдай ашады.</translation>
    </message>
    <message>
        <source>Sealing stops your passphrase on this copy only. Second copies, backups, sticks, other computers, snapshots of the file system and what somebody else has open as before; flash memory may keep bytes of the removed keys.</source>
        <translation>Құпия сөз тіркесіңіз тек осы көшірмені ашпайтын болады. Екінші және сақтық көшірмелер, флеш-жинақтағыштар, басқа компьютерлер, файлдық жүйе суреттері және басқалардағы көшірмелер бұрынғыдай ашылады; флеш-жадта жойылған кілттердің қалдығы болуы мүмкін.</translation>
    </message>
    <message>
        <source>The challenge that they answered</source>
        <translation>Әріптес жауап берген сұрау</translation>
    </message>
    <message>
        <source>Save the challenge</source>
        <translation>Сұрауды сақтау</translation>
    </message>
    <message>
        <source>Add nothing in another copy until you are back: two copies that went on apart are troublesome to join.</source>
        <translation>Қайтып келгенше басқа көшірмеге ештеңе қоспаңыз: бөлек жалғасқан екі көшірмені біріктіру қиын.</translation>
    </message>
</context>
<context>
    <name>SecondCopyCard</name>
    <message>
        <source>Bring up to date</source>
        <translation>Жаңарту</translation>
    </message>
    <message>
        <source>Choose a folder for the copy…</source>
        <translation>Көшірме қалтасын таңдау…</translation>
    </message>
    <message>
        <source>Bring back from the copy…</source>
        <translation>Көшірмеден қайтару…</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Екінші көшірме</translation>
    </message>
    <message>
        <source>There is none yet. Choose a folder on another disk: everything is copied there as it is, encrypted, and read back. If this disk dies, the copy is the vault.</source>
        <translation>Ол әлі жоқ. Басқа дискіден қалта таңдаңыз: бәрі сол күйінде, шифрланған түрде көшіріледі және кері оқылады. Осы диск істен шықса, көшірме қойма болады.</translation>
    </message>
    <message>
        <source>Last brought up to date on {moment}, in {place}. Keep it apart from this computer.</source>
        <translation>Соңғы рет {moment} жаңартылды, орны: {place}. Оны осы компьютерден бөлек сақтаңыз.</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Басқа жұмыстың аяқталуын күтуде</translation>
    </message>
    <message>
        <source>Written to {place} and read back: {size}.</source>
        <translation>{place} ішіне жазылып, кері оқылды: {size}.</translation>
    </message>
    <message numerus="yes">
        <source>%n destroyed original(s) were destroyed there too.</source>
        <translation>
            <numerusform>Жойылған %n түпнұсқа ол жақта да жойылды.</numerusform>
            <numerusform>Жойылған %n түпнұсқа ол жақта да жойылды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) that were there before have the right size and were not read again.</source>
        <translation>
            <numerusform>Бұрыннан тұрған %n түпнұсқаның көлемі дұрыс, олар қайта оқылған жоқ.</numerusform>
            <numerusform>Бұрыннан тұрған %n түпнұсқаның көлемі дұрыс, олар қайта оқылған жоқ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault itself lacks %n original(s) that this copy has; they were read there, and are good. Bring them back from it.</source>
        <translation>
            <numerusform>Қоймада %n түпнұсқа жетіспейді, ал бұл көшірмеде бар; ол осында оқылды, дұрыс. Оны осы көшірмеден қайтарыңыз.</numerusform>
            <numerusform>Қоймада %n түпнұсқа жетіспейді, ал бұл көшірмеде бар; олар осында оқылды, дұрыс. Оларды осы көшірмеден қайтарыңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy is not whole: the vault itself lacks something. Check the vault.</source>
        <translation>Көшірме толық емес: қойманың өзінде бірдеңе жетіспейді. Қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Жаңартылды</translation>
    </message>
    <message>
        <source>Not whole</source>
        <translation>Толық емес</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) brought back: {files}.</source>
        <translation>
            <numerusform>%n файл қайтарылды: {files}.</numerusform>
            <numerusform>%n файл қайтарылды: {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This copy has nothing good in place of %n file(s) either: {files}. If there is another copy, try that one.</source>
        <translation>
            <numerusform>Бұл көшірмеде де %n файлдың дұрысы жоқ: {files}. Басқа көшірме болса, соны байқап көріңіз.</numerusform>
            <numerusform>Бұл көшірмеде де %n файлдың дұрысы жоқ: {files}. Басқа көшірме болса, соны байқап көріңіз.</numerusform>
        </translation>
    </message>
    <message>
        <source>This copy has nothing that could be brought back.</source>
        <translation>Бұл көшірмеде қайтаруға болатын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>The vault is open for looking only, so this is not in the record. Lock it and unlock it again.</source>
        <translation>Қойма тек қарау үшін ашылған, сондықтан бұл жазылған жоқ. Оны жауып, қайта ашыңыз.</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Қайтарылды</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>Stopped. What is copied stays; the next time goes on from there.</source>
        <translation>Тоқтатылды. Көшірілгені қалады; келесіде жұмыс осы жерден жалғасады.</translation>
    </message>
    <message>
        <source>Folder for the second copy: empty, or the copy of before</source>
        <translation>Екінші көшірме қалтасы: бос немесе бұрынғы көшірмесі бар</translation>
    </message>
    <message>
        <source>Folder of the second copy</source>
        <translation>Екінші көшірменің қалтасы</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Енгізілді</translation>
    </message>
</context>
<context>
    <name>SeenBox</name>
    <message>
        <source>What would be seen</source>
        <translation>Не көрінеді</translation>
    </message>
    <message>
        <source>{item}: the whole content, {size}, with all that is inside the file: {path}</source>
        <translation>{item}: бүкіл мазмұны, {size}, файлдың ішіндегінің бәрімен бірге: {path}</translation>
    </message>
    <message>
        <source>Of the record, these entries with these facts; every other fact stays a salted digest:</source>
        <translation>Журналдан — осы мәліметтері бар осы жазбалар; қалған мәліметтердің орнында тұзы бар хештер ғана болады:</translation>
    </message>
    <message>
        <source>Not shown: {names}</source>
        <translation>Көрінбейді: {names}</translation>
    </message>
    <message>
        <source>No time stamp goes with it: no outside party vouches for any date here.</source>
        <translation>Онымен бірге уақыт белгісі берілмейді: мұндағы бірде-бір күнді бөгде тұлға растамайды.</translation>
    </message>
    <message numerus="yes">
        <source>Time stamp over %n entry(s): {time}, said to be by {who}</source>
        <translation>
            <numerusform>Уақыт белгісі, жазбалар: %n; {time}, аталған қызмет: {who}</numerusform>
            <numerusform>Уақыт белгісі, жазбалар: %n; {time}, аталған қызмет: {who}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cosignature over %n entry(s): {time}, said to be by {who}</source>
        <translation>
            <numerusform>Куәгердің қолтаңбасы, жазбалар: %n; {time}, аталған куәгер: {who}</numerusform>
            <numerusform>Куәгердің қолтаңбасы, жазбалар: %n; {time}, аталған куәгер: {who}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stamped letter {number} over %n entry(s): {day}, by {who}, as you wrote</source>
        <translation>
            <numerusform>Мөр басылған {number}-хат, жазбалар: %n; {day}, мөрді кім басқаны, сіздің сөзіңізше: {who}</numerusform>
            <numerusform>Мөр басылған {number}-хат, жазбалар: %n; {day}, мөрді кім басқаны, сіздің сөзіңізше: {who}</numerusform>
        </translation>
    </message>
    <message>
        <source>What cannot be hidden, whoever gets it:</source>
        <translation>Кім алса да, нені жасыру мүмкін емес:</translation>
    </message>
    <message numerus="yes">
        <source>that the record has %n entry(s) now, and which places these have in it</source>
        <translation>
            <numerusform>журналда қазір %n жазба барын және бұлардың ондағы орнын</numerusform>
            <numerusform>журналда қазір %n жазба барын және бұлардың ондағы орнын</numerusform>
        </translation>
    </message>
    <message>
        <source>the times of these entries, the custodian of each, and when the vault was made</source>
        <translation>бұл жазбалардың уақыты, әрқайсысының сақтаушысы және қойманың қашан жасалғаны</translation>
    </message>
    <message>
        <source>in steps of 8, how many facts each entry has</source>
        <translation>әр жазбада қанша мәлімет барын, 8-ге дейінгі дәлдікпен</translation>
    </message>
    <message>
        <source>the vault&apos;s number {vault} and its keys, which link all that is ever given out of it</source>
        <translation>қойманың {vault} нөмірі мен кілттері: солар бойынша берілгеннің бәрі бір қоймадан екені көрінеді</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Осы терезе</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Күңгірт</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Көрінісі</translation>
    </message>
    <message>
        <source>Lock when nobody touches it for</source>
        <translation>Ешкім жұмыс істемесе құлыптау</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минут</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>While files are being taken in or checked the window waits with this lock until they are done. These settings last until the program ends; nothing of them is written to the disk.</source>
        <translation>Файлдар қабылданып немесе тексеріліп жатқанда терезе құлыптауды сол жұмыс аяқталғанша кейінге қалдырады. Баптаулар бағдарлама жабылғанша күшінде болады; олар дискіге жазылмайды.</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>Осы қойма</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Қойма</translation>
    </message>
    <message>
        <source>Recipient, its public key</source>
        <translation>Шифрлайтын ашық кілті (recipient)</translation>
    </message>
    <message>
        <source>Checkpoint: note it elsewhere, and you can tell later that nothing was taken away</source>
        <translation>Бақылау нүктесі: оны басқа жерге жазып қойсаңыз, кейін ештеңе алынбағанын көресіз</translation>
    </message>
    <message>
        <source>The vault is also locked before this computer sleeps, and when its screen is locked.</source>
        <translation>Қойма осы компьютер ұйқыға кетер алдында да, экраны құлыпталғанда да құлыпталады.</translation>
    </message>
    <message>
        <source>The vault is also locked before this computer sleeps. When its screen is locked, this system does not tell the program: lock by hand with Ctrl+L before you walk away.</source>
        <translation>Қойма осы компьютер ұйқыға кетер алдында да құлыпталады. Экранның құлыпталғанын бұл жүйе бағдарламаға хабарламайды: орныңыздан тұрар алдында Ctrl+L арқылы өзіңіз құлыптаңыз.</translation>
    </message>
    <message>
        <source>The vault is also locked when the screen of this computer is locked. Before it sleeps, this system does not tell the program: lock by hand with Ctrl+L before you close the lid.</source>
        <translation>Қойма осы компьютердің экраны құлыпталғанда да құлыпталады. Ұйқыға кететінін бұл жүйе бағдарламаға хабарламайды: қақпағын жабар алдында Ctrl+L арқылы өзіңіз құлыптаңыз.</translation>
    </message>
    <message>
        <source>This system does not tell the program when it sleeps or when its screen is locked: lock by hand with Ctrl+L before you close the lid or walk away.</source>
        <translation>Бұл жүйе ұйқыға кететінін де, экранның құлыпталғанын да бағдарламаға хабарламайды: қақпағын жабар немесе орныңыздан тұрар алдында қойманы Ctrl+L арқылы өзіңіз құлыптаңыз.</translation>
    </message>
</context>
<context>
    <name>SheetEntry</name>
    <message>
        <source>Text of the sheet</source>
        <translation>Парақтың мәтіні</translation>
    </message>
    <message>
        <source>Open a file with its text…</source>
        <translation>Осы мәтіні бар файлды ашу…</translation>
    </message>
    <message>
        <source>The sheet’s own seven words</source>
        <translation>Парақтың өз жеті сөзі</translation>
    </message>
    <message>
        <source>Unlock with the sheet</source>
        <translation>Парақпен ашу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Құпия сөз тіркесіне қайту</translation>
    </message>
    <message>
        <source>Opening the sheet…</source>
        <translation>Парақ ашылуда…</translation>
    </message>
    <message>
        <source>What stands on the recovery sheet</source>
        <translation>Қалпына келтіру парағында не тұр</translation>
    </message>
    <message>
        <source>Scan the code on the sheet with a camera that is not online, or type the text in its frame, line by line. Capitals and small letters differ. An open sheet has one line, which begins with AGE-SECRET-KEY-1.</source>
        <translation>Парақтағы кодты желіге қосылмаған камерамен оқыңыз немесе жақтау ішіндегі мәтінді жолма-жол теріңіз. Үлкен және кіші әріптер ажыратылады. Ашық парақта AGE-SECRET-KEY-1 деп басталатын бір жол болады.</translation>
    </message>
    <message>
        <source>File with the text of the sheet</source>
        <translation>Парақ мәтіні бар файл</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Exhibits of the case</source>
        <translation>Істің дәлелдемелері</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>QR code with the text of the checkpoint</source>
        <translation>Бақылау нүктесінің мәтіні бар QR-код</translation>
    </message>
    <message>
        <source>as of entry {number}</source>
        <translation>{number}-жазба бойынша</translation>
    </message>
    <message>
        <source>Checkpoint: {groups}</source>
        <translation>Бақылау нүктесі: {groups}</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Бақылау нүктесі</translation>
    </message>
    <message>
        <source>Write these 40 characters down or photograph the code, and keep them away from this computer. They change with every entry.</source>
        <translation>Осы 40 таңбаны жазып алыңыз немесе кодты суретке түсіріп, осы компьютерден бөлек сақтаңыз. Олар әр жазбамен бірге өзгереді.</translation>
    </message>
    <message>
        <source>Compare one kept outside…</source>
        <translation>Сақталғанын салыстыру…</translation>
    </message>
    <message>
        <source>Compare a checkpoint kept outside</source>
        <translation>Басқа жерде сақталған бақылау нүктесін салыстыру</translation>
    </message>
    <message>
        <source>What this record can show</source>
        <translation>Бұл жазбалар нені көрсете алады</translation>
    </message>
    <message>
        <source>Own record: the log says what was taken in, when and by whom. Whoever keeps an older checkpoint can have it shown that no entry before it was changed or taken away.</source>
        <translation>Өз жазбалары: журналда не, қашан және кім қабылдағаны айтылған. Бұрынғы бақылау нүктесі қолында бар адам оған дейінгі бірде-бір жазбаның өзгертілмегенін және алынып тасталмағанын дәлелдеуді талап ете алады.</translation>
    </message>
    <message>
        <source>All other dates rest on the keeper’s word and clock, the order of entries on the keeper alone.</source>
        <translation>Қалған күндердің бәрі сақтаушының сөзі мен сағатына, жазбалардың реті тек сақтаушыға негізделеді.</translation>
    </message>
    <message>
        <source>Nothing here shows who made the content, that it is true, that it was online, or that the record is complete.</source>
        <translation>Мұндағы ештеңе мазмұнды кім жасағанын, оның шындыққа сай екенін, оның желіде болғанын немесе жазбаның толық екенін көрсетпейді.</translation>
    </message>
    <message>
        <source>Where the log stands</source>
        <translation>Журнал қай жерге жетті</translation>
    </message>
</context>
<context>
    <name>SubmissionDetail</name>
    <message>
        <source>Edit or add the answer…</source>
        <translation>Өзгерту немесе жауапты енгізу…</translation>
    </message>
    <message>
        <source>Edit this submission, or add the answer</source>
        <translation>Осы жүгінуді өзгерту немесе жауапты енгізу</translation>
    </message>
    <message>
        <source>Attach the receipt…</source>
        <translation>Түбіртекті тіркеу…</translation>
    </message>
    <message>
        <source>Take a file in as the receipt</source>
        <translation>Файлды түбіртек ретінде қабылдау</translation>
    </message>
    <message>
        <source>Attach the answer…</source>
        <translation>Жауапты тіркеу…</translation>
    </message>
    <message>
        <source>Take a file in as the answer</source>
        <translation>Файлды жауап ретінде қабылдау</translation>
    </message>
</context>
<context>
    <name>SubmissionForm</name>
    <message>
        <source>Submission</source>
        <translation>Жүгіну</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Record the submission</source>
        <translation>Жүгінуді жазу</translation>
    </message>
    <message>
        <source>Edit submission {number}</source>
        <translation>{number} жүгінуін өзгерту</translation>
    </message>
    <message>
        <source>New submission</source>
        <translation>Жаңа жүгіну</translation>
    </message>
    <message>
        <source>You wrote this before the vault was locked. It is not recorded yet.</source>
        <translation>Мұны қойма жабылғанға дейін жазғансыз. Ол журналға әлі жазылмаған.</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Жазылмады</translation>
    </message>
    <message>
        <source>of {moment}, entry {number}</source>
        <translation>{moment}, {number}-жазба</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>көрсетілмеген</translation>
    </message>
    <message>
        <source>Only to whom and when it was sent are needed. All else can be added later.</source>
        <translation>Тек кімге және қашан жіберілгенін көрсету қажет. Қалғанын кейін енгізуге болады.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>What, when and how</source>
        <translation>Не, қашан және қалай</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Түбіртек</translation>
    </message>
    <message>
        <source>Until when an answer is due</source>
        <translation>Жауап қай күнге дейін керек</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Нәтижесі</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>SubmissionList</name>
    <message>
        <source>Submissions, overdue first</source>
        <translation>Жүгінулер, алдымен мерзімі өткендері</translation>
    </message>
</context>
<context>
    <name>SubmissionsView</name>
    <message>
        <source>Submissions</source>
        <translation>Жүгінулер</translation>
    </message>
    <message>
        <source>Submissions of which case</source>
        <translation>Қай істің жүгінулері</translation>
    </message>
    <message>
        <source>Save annex as PDF…</source>
        <translation>Қосымшаны PDF етіп сақтау…</translation>
    </message>
    <message>
        <source>Save the annex of remedies tried as PDF</source>
        <translation>Қолданылған қорғау құралдары туралы қосымшаны PDF етіп сақтау</translation>
    </message>
    <message>
        <source>…as a table</source>
        <translation>…кесте етіп</translation>
    </message>
    <message>
        <source>Save the annex of remedies tried as a table (CSV)</source>
        <translation>Қолданылған қорғау құралдары туралы қосымшаны кесте (CSV) етіп сақтау</translation>
    </message>
    <message>
        <source>New submission…</source>
        <translation>Жаңа жүгіну…</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Басқа жұмыстың аяқталуын күтуде</translation>
    </message>
    <message>
        <source>The file is evidence of the case now, and belongs to {number}. Keep the original too.</source>
        <translation>Файл енді істің материалдары қатарында және {number} жүгінуіне тиесілі. Түпнұсқаны да сақтаңыз.</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>The annex is written to {path}. That file is not encrypted.</source>
        <translation>Қосымша {path} файлына жазылды. Ол файл шифрланбаған.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Жазылды</translation>
    </message>
    <message>
        <source>Stopped. Nothing was attached.</source>
        <translation>Тоқтатылды. Ештеңе тіркелген жоқ.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>Түбіртек</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Жауап</translation>
    </message>
    <message>
        <source>Save the annex</source>
        <translation>Қосымшаны сақтау</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Барлық істер</translation>
    </message>
    <message>
        <source>sent on {day}</source>
        <translation>{day} жіберілді</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>Әзірге іс жоқ</translation>
    </message>
    <message>
        <source>What is submitted belongs to a case: it says who complains, and of what. Create one first.</source>
        <translation>Жүгіну іске тиесілі: онда кім және неге шағымданатыны айтылған. Алдымен іс құрыңыз.</translation>
    </message>
    <message>
        <source>Go to the exhibits and create a case</source>
        <translation>Дәлелдемелерге өтіп, іс құру</translation>
    </message>
    <message>
        <source>Nothing submitted yet</source>
        <translation>Әзірге ештеңе тапсырылған жоқ</translation>
    </message>
    <message>
        <source>Write down here what you handed to the police, a prosecutor, a court or a UN body: when, how, with which receipt, and by when an answer is due. What is overdue then stands first, and the list can be printed to show which remedies you tried.</source>
        <translation>Полицияға, прокуратураға, сотқа немесе БҰҰ органына не тапсырғаныңызды осында жазыңыз: қашан, қалай, қандай түбіртекпен және жауап қай күнге дейін керек. Мерзімі өткені бірінші тұрады, ал тізімді қандай қорғау құралдарын қолданғаныңызды көрсету үшін басып шығаруға болады.</translation>
    </message>
    <message>
        <source>Record a submission</source>
        <translation>Жүгінуді жазу</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Алдыңғы бетке қайту</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Құлпын ашу</translation>
    </message>
    <message>
        <source>Use an identity file…</source>
        <translation>Кілт файлы (age identity)…</translation>
    </message>
    <message>
        <source>Another vault…</source>
        <translation>Басқа қойма…</translation>
    </message>
    <message>
        <source>This vault is locked</source>
        <translation>Қойма құлыптаулы</translation>
    </message>
    <message>
        <source>Vault {id}</source>
        <translation>{id} қоймасы</translation>
    </message>
    <message>
        <source>Vault {id}. Last written {time}, as the file times say.</source>
        <translation>{id} қоймасы. Соңғы жазу: {time}, файл уақыты бойынша.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Ашылуда…</translation>
    </message>
    <message>
        <source>Open for looking only</source>
        <translation>Тек қарау үшін ашу</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Құлыптаулы</translation>
    </message>
    <message>
        <source>Identity file</source>
        <translation>Кілт файлы</translation>
    </message>
    <message>
        <source>Use the recovery sheet…</source>
        <translation>Қалпына келтіру парағы…</translation>
    </message>
    <message>
        <source>Without the passphrase: a file with your own age key, or the recovery sheet, sealed or open.</source>
        <translation>Құпия сөз тіркесінсіз: өз age кілтіңіз бар файл немесе мөрленген не ашық қалпына келтіру парағы.</translation>
    </message>
    <message>
        <source>That copy has nothing of what is missing here. Nothing was changed; look for another one.</source>
        <translation>Бұл көшірмеде мұнда жетпейтіні жоқ. Ештеңе өзгертілген жоқ; басқасын іздеңіз.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Issued lists</source>
        <translation>Бекітілген тізімдемелер</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Не өзгерді</translation>
    </message>
    <message>
        <source>Printed pages</source>
        <translation>Басылатын беттер</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сақтау…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>This list was issued by rules from a file: {forum}. Choose that file first, under “Forum and numbers…”.</source>
        <translation>Бұл тізімдеме файлдағы ережелер бойынша бекітілген: {forum}. Алдымен сол файлды таңдаңыз: «Қайда, нөмірлеу…».</translation>
    </message>
    <message>
        <source>Version {number}, issued on {day}</source>
        <translation>{number}-нұсқа, {day} бекітілді</translation>
    </message>
    <message>
        <source>Version {number} is written to {path}. That file is not encrypted.</source>
        <translation>{number}-нұсқа {path} файлына жазылды. Бұл файл шифрланбаған.</translation>
    </message>
    <message>
        <source>The first list: nothing to compare it with.</source>
        <translation>Алғашқы тізімдеме: салыстыратын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>No exhibit changed since the version before.</source>
        <translation>Алдыңғы нұсқадан бері бірде-бір дәлелдеме өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Save exhibit list</source>
        <translation>Дәлелдемелер тізімдемесін сақтау</translation>
    </message>
    <message>
        <source>Which version</source>
        <translation>Қай нұсқа</translation>
    </message>
    <message>
        <source>Changed since the version before</source>
        <translation>Алдыңғы нұсқадан бері өзгергені</translation>
    </message>
    <message>
        <source>Each as it was issued; nothing here can be changed.</source>
        <translation>Әрқайсысы қалай бекітілсе, сол күйінде; мұнда ештеңе өзгертілмейді.</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message numerus="yes">
        <source>%n file(s) were added while the vault was locked and wait to be reviewed.</source>
        <translation>
            <numerusform>Қойма жабық кезде %n файл қосылды, олар қарап шығуды күтуде.</numerusform>
            <numerusform>Қойма жабық кезде %n файл қосылды, олар қарап шығуды күтуде.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Күтуде</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Қарап шығу…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Кейінірек</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Waiting to be reviewed</source>
        <translation>Қарап шығуды күтуде</translation>
    </message>
    <message>
        <source>Files that wait</source>
        <translation>Күтіп тұрған файлдар</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Accept what is chosen</source>
        <translation>Таңдалғанды қабылдау</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>Reject what is chosen</source>
        <translation>Таңдалғанды қабылдамау</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Бәрін таңдау</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Anyone with the vault’s folder could have put these there, and chosen their names and times. Accept what you know the origin of: the item says for ever that it came this way.</source>
        <translation>Оларды осында салып, аттары мен уақытын таңдауды қойманың қалтасы қолында бар кез келген адам жасай алған. Қайдан шыққанын білетініңізді ғана қабылдаңыз: бірлікте осы жолмен келгені мәңгі жазулы қалады.</translation>
    </message>
    <message>
        <source>Reason, when you reject: it is recorded</source>
        <translation>Қабылдамасаңыз, себебі: ол жазылады</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) taken in. Each says for ever that it came this way.</source>
        <translation>
            <numerusform>%n бірлік қабылданды. Осы жолмен келгені мәңгі жазулы қалады.</numerusform>
            <numerusform>%n бірлік қабылданды. Осы жолмен келгені мәңгі жазулы қалады.</numerusform>
        </translation>
    </message>
    <message>
        <source>Content brought back: {items}.</source>
        <translation>Мазмұны қайтарылды: {items}.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Қабылданды</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) rejected and removed; that is recorded.</source>
        <translation>
            <numerusform>%n файл қабылданбай, жойылды; бұл жазылды.</numerusform>
            <numerusform>%n файл қабылданбай, жойылды; бұл жазылды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Қабылданбады</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) were left as they are.</source>
        <translation>
            <numerusform>Тағы %n файл сол күйінде қалдырылды.</numerusform>
            <numerusform>Тағы %n файл сол күйінде қалдырылды.</numerusform>
        </translation>
    </message>
    <message>
        <source>It says of itself: {name}, added {moment}.</source>
        <translation>Файл өзі туралы айтатыны: {name}, {moment} қосылған.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) chosen.</source>
        <translation>
            <numerusform>%n файл таңдалды.</numerusform>
            <numerusform>%n файл таңдалды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be taken in: {file}</source>
        <translation>Қабылдауға болмайды: {file}</translation>
    </message>
    <message>
        <source>Holds the lost content of {item}: {name}</source>
        <translation>{item} бірлігінің жоғалған мазмұны осында: {name}</translation>
    </message>
    <message>
        <source>It says more than can be listed here. All of it is recorded if you accept it.</source>
        <translation>Файл өзі туралы мұнда көрсетуге болатыннан көп айтады. Қабылдасаңыз, бәрі жазылады.</translation>
    </message>
</context>
<context>
    <name>WaitingPreview</name>
    <message>
        <source>Preview</source>
        <translation>Алдын ала көру</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Keeps what you collect encrypted and unchanged on this computer, writes down who did what and when, and prints exhibit lists for a court. It never goes online.</source>
        <translation>Жинағаныңызды осы компьютерде шифрланған және өзгеріссіз күйде сақтайды, кім не істегенін және қашан істегенін жазады, сотқа арналған дәлелдемелер тізімдемесін басады. Желіге ешқашан шықпайды.</translation>
    </message>
    <message>
        <source>Making a vault for the sample case</source>
        <translation>Үлгі іске арналған қойма құрылуда</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Қойманы ашу</translation>
    </message>
    <message>
        <source>Choose the folder of a vault on this computer or on a stick. You need its passphrase.</source>
        <translation>Осы компьютердегі немесе флеш-жинақтағыштағы қойма қалтасын таңдаңыз. Оның құпия сөз тіркесі керек болады.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ашу…</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>Қойма құру</translation>
    </message>
    <message>
        <source>One vault for each client or matter. Takes two minutes, and paper to write a passphrase on.</source>
        <translation>Әр сенім білдірушіге немесе іске бір қойма. Екі минут және құпия сөз тіркесін жазатын қағаз керек.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Құру…</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Алдымен танысып шығу</translation>
    </message>
    <message>
        <source>The sample case shows the whole work on invented people and posts. It goes where you say.</source>
        <translation>Үлгі іс бүкіл жұмысты ойдан шығарылған адамдар мен жазбалар арқылы көрсетеді. Ол өзіңіз айтқан жерге қойылады.</translation>
    </message>
    <message>
        <source>Open the sample case…</source>
        <translation>Үлгі істі ашу…</translation>
    </message>
    <message>
        <source>Check a bundle…</source>
        <translation>Топтаманы тексеру…</translation>
    </message>
    <message>
        <source>Check a bundle from somebody</source>
        <translation>Біреу берген топтаманы тексеру</translation>
    </message>
    <message>
        <source>A folder with evidence that somebody gave to you; no vault is needed</source>
        <translation>Сізге берілген дәлелдемелер қалтасы; қойма керек емес</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Нұсқасы {number}</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Қойма қалтасы</translation>
    </message>
    <message>
        <source>Where shall the sample vault be put?</source>
        <translation>Үлгі қойманы қайда қоямыз?</translation>
    </message>
    <message>
        <source>Answer a challenge…</source>
        <translation>Тексеру сұрауына жауап беру…</translation>
    </message>
    <message>
        <source>Answer a colleague’s challenge</source>
        <translation>Әріптестің тексеру сұрауына жауап беру</translation>
    </message>
    <message>
        <source>A colleague who seals a vault before a journey sent you one</source>
        <translation>Оны сапар алдында қойманы мөрлейтін әріптес жіберді</translation>
    </message>
</context>
<context>
    <name>WordField</name>
    <message>
        <source>not stated</source>
        <translation>көрсетілмеген</translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message numerus="yes">
        <source>%n thing(s) were noticed while opening. The place Check tells them.</source>
        <translation>
            <numerusform>Ашу кезінде %n жайт байқалды. Ол туралы «Тексеру» бөлімінде айтылған.</numerusform>
            <numerusform>Ашу кезінде %n жайт байқалды. Ол туралы «Тексеру» бөлімінде айтылған.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Байқалды</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>Lock the vault now</source>
        <translation>Қойманы қазір құлыптау</translation>
    </message>
    <message>
        <source>Your decision and your reason stand in the record now, as entry {entries}.</source>
        <translation>Шешіміңіз бен себебіңіз енді журналда, {entries}-жазба.</translation>
    </message>
    <message>
        <source>Kept as evidence of what is lost: {files}.</source>
        <translation>Жоғалғанның дәлелі ретінде сақталды: {files}.</translation>
    </message>
    <message>
        <source>Check everything now, and make a second copy.</source>
        <translation>Енді бәрін тексеріп, екінші көшірме жасаңыз.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Жазылды</translation>
    </message>
</context>
<context>
    <name>_PlaceStep</name>
    <message>
        <source>for example K-1</source>
        <translation>мысалы K-1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>Choose the folder that the vault goes into</source>
        <translation>Қойма тұратын қалтаны таңдау</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Әрі қарай</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Back to the beginning</source>
        <translation>Басына оралу</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Кім сақтайды</translation>
    </message>
    <message>
        <source>A name or a code. It stands in the record and on printed pages, and cannot be taken back.</source>
        <translation>Аты-жөні немесе коды. Ол жазбаларда және басылған беттерде тұрады, кейін қайтарып алынбайды.</translation>
    </message>
    <message>
        <source>Folder that the vault goes into</source>
        <translation>Қойма тұратын қалта</translation>
    </message>
    <message>
        <source>Name of the vault&apos;s own folder</source>
        <translation>Қойманың өз қалтасының атауы</translation>
    </message>
    <message>
        <source>One vault for each client or matter: two lists from one vault show that they belong together. Whoever sees the folder sees its name, so let the name tell nothing.</source>
        <translation>Әр сенім білдірушіге немесе іске бір қойма: бір қоймадан шыққан екі тізімдеме олардың байланысты екенін көрсетеді. Қалтаны көрген адам атауын да көреді, сондықтан атауы ештеңе айтпасын.</translation>
    </message>
    <message>
        <source>Write who keeps the vault: a name or a code. It stands in the record and on printed pages.</source>
        <translation>Қойманы кім сақтайтынын жазыңыз: аты-жөні немесе коды. Ол жазбада және басылған беттерде тұрады.</translation>
    </message>
</context>
<context>
    <name>_RecoveryStep</name>
    <message>
        <source>Go on and add your first evidence</source>
        <translation>Әрі қарай: алғашқы материалды қабылдау</translation>
    </message>
    <message>
        <source>Go on without a sheet for now</source>
        <translation>Әзірге парақсыз жалғастыру</translation>
    </message>
    <message>
        <source>The vault is made, and open.</source>
        <translation>Қойма құрылды және ашық.</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation>Қойма ашылып жатыр…</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>{field}: unknown, or withheld for safety</source>
        <translation>{field}: белгісіз немесе қауіпсіздік үшін көрсетілмейді</translation>
    </message>
    <message>
        <source>Unknown, or withheld for safety (Alt+Down)</source>
        <translation>Белгісіз немесе қауіпсіздік үшін көрсетілмейді (Alt+↓)</translation>
    </message>
    <message>
        <source>Alt and Down: unknown, or withheld for safety</source>
        <translation>Alt және төмен көрсеткі: белгісіз немесе қауіпсіздік үшін көрсетілмейді</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Бос қалдыру</translation>
    </message>
    <message>
        <source>different values, kept as they are</source>
        <translation>әртүрлі мәндер, сол күйінде қалады</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>әртүрлі мәндер</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>БҰЛ НЕ</translation>
    </message>
    <message>
        <source>WHERE IT WAS POSTED</source>
        <translation>ҚАЙДА ЖАРИЯЛАНҒАН</translation>
    </message>
    <message>
        <source>HOW IT WAS CAPTURED</source>
        <translation>ҚАЛАЙ ТІРКЕЛГЕН</translation>
    </message>
    <message>
        <source>WHAT IT SAYS</source>
        <translation>НЕ АЙТЫЛҒАН</translation>
    </message>
    <message>
        <source>TRANSLATION</source>
        <translation>АУДАРМА</translation>
    </message>
    <message>
        <source>CONSENT AND NOTE</source>
        <translation>КЕЛІСІМ ЖӘНЕ ЕСКЕРТПЕ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>What it is, in a few words</source>
        <translation>Бұл не, бірнеше сөзбен</translation>
    </message>
    <message>
        <source>Which network, site or messenger</source>
        <translation>Қай желі, сайт не мессенджер</translation>
    </message>
    <message>
        <source>Its handle, as @…</source>
        <translation>Аккаунттың атауы, @… түрінде</translation>
    </message>
    <message>
        <source>As it was seen in the address bar</source>
        <translation>Мекенжай жолында көрінгендей</translation>
    </message>
    <message>
        <source>The time exactly as displayed</source>
        <translation>Уақыты дәл көрсетілгендей</translation>
    </message>
    <message>
        <source>Seen on the screen, remembered, …</source>
        <translation>Экраннан көрінген, есте қалған…</translation>
    </message>
    <message>
        <source>Who handed it over; a code will do</source>
        <translation>Кім тапсырды; код жеткілікті</translation>
    </message>
    <message>
        <source>Who else saw it; a code will do</source>
        <translation>Тағы кім көрді; код жеткілікті</translation>
    </message>
    <message>
        <source>Its tags, as kk, ru</source>
        <translation>Тіл белгілері, мысалы kk, ru</translation>
    </message>
    <message>
        <source>Whom it is about; codes will do</source>
        <translation>Кім туралы; кодтар жеткілікті</translation>
    </message>
    <message>
        <source>The number of that item, as E-000017</source>
        <translation>Сол бірліктің нөмірі, E-000017 түрінде</translation>
    </message>
    <message>
        <source>When the translation was made</source>
        <translation>Аударма қашан жасалды</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Сипаттамасы</translation>
    </message>
    <message>
        <source>What can be seen or heard, without judging it</source>
        <translation>Не көрінеді немесе естіледі, баға берусіз</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Платформа</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Shown name</source>
        <translation>Көрсетілетін есім</translation>
    </message>
    <message>
        <source>The name that the account shows</source>
        <translation>Аккаунт көрсететін есім</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжайы</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Жарияланған</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Тіркелген</translation>
    </message>
    <message>
        <source>How that time is known</source>
        <translation>Бұл уақыт қайдан белгілі</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>Қалай алынды</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Кімнен алынды</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Құрылғы</translation>
    </message>
    <message>
        <source>Phone or computer used</source>
        <translation>Қандай телефон немесе компьютер</translation>
    </message>
    <message>
        <source>Browser or app</source>
        <translation>Браузер немесе қолданба</translation>
    </message>
    <message>
        <source>What it was shown in, with version</source>
        <translation>Неде көрсетілген, нұсқасымен</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Куәгер</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Не айтылады</translation>
    </message>
    <message>
        <source>What it asserts, in its own words</source>
        <translation>Не деп тұжырымдайды, өз сөзімен</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Кімге қатысты</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Мәтінге түсірілген нұсқасы</translation>
    </message>
    <message>
        <source>Its words, written down</source>
        <translation>Сөздері мәтін түрінде</translation>
    </message>
    <message>
        <source>Translation of</source>
        <translation>Ненің аудармасы</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Аудармашы</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Аты-жөні немесе коды</translation>
    </message>
    <message>
        <source>Date of translation</source>
        <translation>Аударылған күні</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>Who agreed to which use</source>
        <translation>Кім қандай пайдалануға келісті</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Ішкі ескертпе</translation>
    </message>
    <message>
        <source>Never leaves the vault</source>
        <translation>Қоймадан ешқашан шықпайды</translation>
    </message>
    <message>
        <source>Write the number of an item, for example E-000017.</source>
        <translation>Бірліктің нөмірін жазыңыз, мысалы E-000017.</translation>
    </message>
    <message>
        <source>unknown or withheld</source>
        <translation>белгісіз не көрсетілмеді</translation>
    </message>
    <message>
        <source>As 14.03.2026 or 2026-03-14, or with 09:30</source>
        <translation>14.03.2026 не 2026-03-14, 09:30 қосуға болады</translation>
    </message>
    <message>
        <source>Write a date as 2026-03-14 or 14.03.2026. A time may follow: 14.03.2026 09:30.</source>
        <translation>Күнді 2026-03-14 не 14.03.2026 түрінде жазыңыз. Одан кейін уақыт тұра алады: 14.03.2026 09:30.</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Do not delete anything. Bring the file back from a second copy of the vault, then check again.</source>
        <translation>Ештеңені жоймаңыз. Файлды қойманың екінші көшірмесінен қайтарып, қайта тексеріңіз.</translation>
    </message>
    <message>
        <source>Stop adding to this vault. Copy the whole folder away as it is, and compare with a second copy or a checkpoint that you noted.</source>
        <translation>Бұл қоймаға енді ештеңе қоспаңыз. Бүкіл қалтаны сол күйінде басқа жерге көшіріп, екінші көшірмемен немесе өзіңіз жазып қойған бақылау нүктесімен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Ask who else could write to this folder. Leave the file where it is until that is clear; it may be evidence.</source>
        <translation>Бұл қалтаға тағы кім жаза алғанын анықтаңыз. Оған дейін файлды орнында қалдырыңыз: ол дәлелдеме болуы мүмкін.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Ештеңе істеудің қажеті жоқ.</translation>
    </message>
    <message>
        <source>It is whole again as soon as that file is brought back from a second copy.</source>
        <translation>Бұл файл екінші көшірмеден қайтарылған бойда бәрі қалпына келеді.</translation>
    </message>
    <message>
        <source>It is whole again as soon as that item is.</source>
        <translation>Осы бірлікпен бірге бәрі қалпына келеді.</translation>
    </message>
    <message>
        <source>A part of the log is missing: later parts are there, this one is not.</source>
        <translation>Журналдың бір бөлігі жоқ: кейінгі бөліктері бар, бұл бөлігі жоқ.</translation>
    </message>
    <message>
        <source>A part of the log cannot be read, or does not verify.</source>
        <translation>Журналдың бір бөлігі оқылмайды немесе тексеруден өтпейді.</translation>
    </message>
    <message>
        <source>This file stands in the log but carries no signature of this vault: it was not written by it.</source>
        <translation>Бұл файл журналда тұр, бірақ онда осы қойманың қолтаңбасы жоқ: оны бұл қойма жазбаған.</translation>
    </message>
    <message>
        <source>A copy of another part of the log, or a part of another history, stands in this place.</source>
        <translation>Бұл орында журналдың басқа бөлігінің көшірмесі немесе басқа тарихтың бөлігі тұр.</translation>
    </message>
    <message>
        <source>This vault has seen more entries than the log holds now: it was set back to an older state.</source>
        <translation>Бұл қойма журналда қазір бар жазбадан көбірек жазба көрген: ол ескі күйіне қайтарылған.</translation>
    </message>
    <message>
        <source>The log is not the one that this vault has seen: two copies of it went different ways.</source>
        <translation>Бұл қойма көрген журнал емес: оның екі көшірмесі екі бөлек кетті.</translation>
    </message>
    <message>
        <source>This entry stood in {file}, which cannot be read.</source>
        <translation>Бұл жазба оқылмайтын {file} файлында тұрған.</translation>
    </message>
    <message>
        <source>The log names this stored file, but it is gone.</source>
        <translation>Журнал бұл сақталған файлды атайды, бірақ ол жоқ.</translation>
    </message>
    <message>
        <source>This stored file is not what the log says.</source>
        <translation>Бұл сақталған файл журналда айтылғандай емес.</translation>
    </message>
    <message>
        <source>The disk refused to read this stored file.</source>
        <translation>Диск бұл сақталған файлды оқудан бас тартты.</translation>
    </message>
    <message>
        <source>Copy the whole vault to another disk as soon as you can; this disk may be failing. Then check there.</source>
        <translation>Бүкіл қойманы басқа дискіге мүмкіндігінше тез көшіріңіз: бұл диск істен шығып жатқан болуы мүмкін. Содан кейін сол жерде тексеріңіз.</translation>
    </message>
    <message>
        <source>As far as the log can be read, every key of whoever signed this part had been removed before. It counts, because a key may have been added in the part that is lost.</source>
        <translation>Журналды оқуға болатын шамада бұл бөлікке қол қойған адамның барлық кілті бұған дейін жойылған. Ол есепке алынады, себебі жоғалған бөлікте кілт қосылған болуы мүмкін.</translation>
    </message>
    <message>
        <source>Ask that person, by another way, whether they recorded it.</source>
        <translation>Мұны сол адам жазды ма, өзінен басқа жолмен сұраңыз.</translation>
    </message>
    <message>
        <source>This folder is a second copy that is behind: bringing it up to date was cut off before it ended. What was destroyed or removed in the vault may still be here.</source>
        <translation>Бұл қалта — артта қалған екінші көшірме: оны жаңарту соңына жетпей үзілді. Қоймада жойылған немесе алынып тасталған нәрсе мұнда әлі болуы мүмкін.</translation>
    </message>
    <message>
        <source>Open the vault that this is a copy of, and bring the copy up to date again.</source>
        <translation>Осы көшірме алынған қойманы ашып, көшірмені қайта жаңартыңыз.</translation>
    </message>
    <message>
        <source>This entry is signed, but what it says is not of its form; it counts for nothing.</source>
        <translation>Бұл жазбаға қол қойылған, бірақ онда айтылғаны өз пішініне сәйкес емес; ол есепке алынбайды.</translation>
    </message>
    <message>
        <source>Another version of the program may have written it. Check with the newest version.</source>
        <translation>Оны бағдарламаның басқа нұсқасы жазған болуы мүмкін. Ең жаңа нұсқамен тексеріңіз.</translation>
    </message>
    <message>
        <source>The content of this item stands in {file}, which cannot be read.</source>
        <translation>Бұл бірліктің мазмұны оқылмайтын {file} файлында.</translation>
    </message>
    <message>
        <source>The content of this item can be read, but the entry that took it in stood in {file}.</source>
        <translation>Бұл бірліктің мазмұны оқылады, бірақ оның қабылданғаны туралы жазба {file} файлында тұрған.</translation>
    </message>
    <message>
        <source>This exhibit contains {item}, whose content cannot be read.</source>
        <translation>Бұл дәлелдемеге {item} кіреді, оның мазмұны оқылмайды.</translation>
    </message>
    <message>
        <source>This exhibit contains {item}, whose record cannot be read.</source>
        <translation>Бұл дәлелдемеге {item} кіреді, ол туралы жазба оқылмайды.</translation>
    </message>
    <message>
        <source>The log does not know this key: somebody may have added a way to open the vault.</source>
        <translation>Журнал бұл кілтті білмейді: біреу қойманы ашудың жаңа жолын қосқан болуы мүмкін.</translation>
    </message>
    <message>
        <source>The log says that this key was removed, but it is there again.</source>
        <translation>Журналда бұл кілт алынып тасталған делінген, бірақ ол қайтадан осында.</translation>
    </message>
    <message>
        <source>This key is not the one that the log knows; its passphrase may no longer open.</source>
        <translation>Бұл журналға белгілі кілт емес; оның құпия сөз тіркесі енді ашпауы мүмкін.</translation>
    </message>
    <message>
        <source>The disk refused to read this key.</source>
        <translation>Диск бұл кілтті оқудан бас тартты.</translation>
    </message>
    <message>
        <source>The log knows this key, but it is gone; its passphrase no longer opens the vault.</source>
        <translation>Журнал бұл кілтті біледі, бірақ ол жоқ; оның құпия сөз тіркесі енді қойманы ашпайды.</translation>
    </message>
    <message>
        <source>No entry names this stored file: an intake may have been cut off before it counted.</source>
        <translation>Бұл сақталған файлды бірде-бір жазба атамайды: қабылдау есепке алынбай тұрып үзілген болуы мүмкін.</translation>
    </message>
    <message>
        <source>Files were added while the vault was locked and wait for a decision: {count}. They are no evidence yet.</source>
        <translation>Құлыптаулы қоймаға қосылған файлдар шешім күтіп тұр: {count}. Олар әзірге дәлелдеме емес.</translation>
    </message>
    <message>
        <source>Accept what you know the origin of; anyone with the folder could have put them there.</source>
        <translation>Қайдан келгенін білетініңізді ғана қабылдаңыз: оларды қалтасы қолында бар кез келген адам сала алған.</translation>
    </message>
    <message>
        <source>This is no inbox file of this vault: it cannot be taken in.</source>
        <translation>Бұл осы қойманың кіріс қалтасына арналған файл емес: оны қабылдау мүмкін емес.</translation>
    </message>
    <message>
        <source>Anyone with the folder could have put it there. Move it elsewhere, or reject it.</source>
        <translation>Оны ол жерге қалтасы қолында бар кез келген адам сала алған. Басқа жерге жылжытыңыз немесе қабылдамаңыз.</translation>
    </message>
    <message>
        <source>The stored file of {item} is missing or damaged, and this inbox file holds its content.</source>
        <translation>{item} үшін сақталған файл жоқ немесе бүлінген, ал кіріс қалтасындағы бұл файлда оның мазмұны бар.</translation>
    </message>
    <message>
        <source>Review the inbox and accept it: that brings the content back.</source>
        <translation>Кіріс қалтасын қарап, оны қабылдаңыз: мазмұны қайтады.</translation>
    </message>
    <message>
        <source>This file is larger than {limit} GB, the most that a file in the inbox may have.</source>
        <translation>Бұл файл {limit} ГБ-тан үлкен, ал кіріс қалтасындағы файл одан үлкен болмауы керек.</translation>
    </message>
    <message>
        <source>Anyone with the folder could have put it there. Delete it from the folder inbox yourself.</source>
        <translation>Оны ол жерге қалтасы қолында бар кез келген адам сала алған. Оны inbox қалтасынан өзіңіз өшіріңіз.</translation>
    </message>
    <message>
        <source>This inbox file was accepted or rejected before, and counts once.</source>
        <translation>Кіріс қалтасындағы бұл файл бұрын қабылданған немесе қабылданбаған, ол бір рет қана есептеледі.</translation>
    </message>
    <message>
        <source>This inbox file was accepted or rejected before; it was removed.</source>
        <translation>Кіріс қалтасындағы бұл файл бұрын қабылданған немесе қабылданбаған; ол жойылды.</translation>
    </message>
    <message>
        <source>There are many files in the inbox that cannot be taken in: {count}.</source>
        <translation>Кіріс қалтасында қабылдауға болмайтын файл көп: {count}.</translation>
    </message>
    <message>
        <source>This file is no part of the vault.</source>
        <translation>Бұл файл қоймаға жатпайды.</translation>
    </message>
    <message>
        <source>Move it elsewhere if you put it there; else ask who did.</source>
        <translation>Оны өзіңіз қойсаңыз, басқа жерге алыңыз; әйтпесе кім қойғанын анықтаңыз.</translation>
    </message>
    <message>
        <source>This text is missing or was changed. It only says what the folder is and how to open it.</source>
        <translation>Бұл мәтін жоқ немесе өзгертілген. Онда тек бұл қандай қалта екені және оны қалай ашу керегі айтылады.</translation>
    </message>
    <message>
        <source>Do not follow what it says. Bring it back from a second copy of the vault.</source>
        <translation>Онда айтылғанды орындамаңыз. Оны қойманың екінші көшірмесінен қайтарыңыз.</translation>
    </message>
    <message>
        <source>Left by a job that was cut off; it holds nothing that counts, and is encrypted.</source>
        <translation>Үзілген жұмыстан қалған; маңызды ештеңесі жоқ және шифрланған.</translation>
    </message>
    <message>
        <source>Somebody opened the vault with the recovery key and signed from here on as a new custodian.</source>
        <translation>Біреу қойманы қалпына келтіру кілтімен ашып, осы жерден бастап жаңа сақтаушы ретінде қол қойды.</translation>
    </message>
    <message>
        <source>If that was neither you nor somebody you asked, the recovery sheet is in other hands.</source>
        <translation>Бұл сіз немесе сіз сұраған адам болмаса, қалпына келтіру парағы бөтен қолда.</translation>
    </message>
    <message>
        <source>Who signed this part of the log cannot be verified: the entry that introduced them cannot be read.</source>
        <translation>Журналдың бұл бөлігіне кім қол қойғанын тексеру мүмкін емес: оны таныстырған жазба оқылмайды.</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Бұзушылық</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Ескерту</translation>
    </message>
    <message>
        <source>Exhibit {number} of {case}</source>
        <translation>{case}, № {number} дәлелдеме</translation>
    </message>
    <message>
        <source>Entry {number} of the log</source>
        <translation>Журналдың {number}-жазбасы</translation>
    </message>
    <message>
        <source>Item {item}</source>
        <translation>{item} бірлігі</translation>
    </message>
    <message>
        <source>A change of keys was cut off after it was recorded.</source>
        <translation>Кілттерді өзгерту жазылғаннан кейін үзіліп қалды.</translation>
    </message>
    <message>
        <source>Lock the vault and unlock it again: that finishes the change.</source>
        <translation>Қойманы құлыптап, қайта ашыңыз: сонда өзгерту аяқталады.</translation>
    </message>
    <message>
        <source>A change of keys that had been cut off was finished when the vault was unlocked: the new key opens, the old one does not.</source>
        <translation>Үзіліп қалған кілт өзгерісі қойма ашылғанда аяқталды: жаңа кілт ашады, ескісі ашпайды.</translation>
    </message>
    <message>
        <source>If you typed an old passphrase, use the new one from now on.</source>
        <translation>Ескі құпия сөз тіркесін терген болсаңыз, енді жаңасын теріңіз.</translation>
    </message>
    <message>
        <source>A custodian came by a key that nobody had made for them. Whoever did it could open this vault.</source>
        <translation>Сақтаушы өзіне ешкім жасамаған кілтпен келді. Мұны істеген адам бұл қойманы аша алған.</translation>
    </message>
    <message>
        <source>Ask who has the recovery key or an old copy of a key, and whether it was they.</source>
        <translation>Қалпына келтіру кілті немесе кілттің ескі көшірмесі кімде екенін және мұны сол адам істеген-істемегенін сұраңыз.</translation>
    </message>
    <message>
        <source>The second copy knows facts that this part of the log has lost.</source>
        <translation>Екінші көшірмеде журналдың бұл бөлігі жоғалтқан мәліметтер бар.</translation>
    </message>
    <message>
        <source>Something that this entry said is missing, and no later entry says that it was destroyed.</source>
        <translation>Бұл жазбада айтылғанның бір бөлігі жоқ, ал оның жойылғаны туралы кейінгі ешбір жазбада айтылмаған.</translation>
    </message>
    <message>
        <source>This item is recorded as destroyed, but something of it is still there.</source>
        <translation>Жазба бойынша бұл бірлік жойылған, бірақ одан бірдеңе әлі қалған.</translation>
    </message>
    <message>
        <source>Lock the vault and unlock it again: that finishes it.</source>
        <translation>Қойманы құлыптап, қайта ашыңыз: сонда жою аяқталады.</translation>
    </message>
    <message>
        <source>Destroying this item had been cut off; it was finished when the vault was unlocked.</source>
        <translation>Бұл бірлікті жою үзіліп қалған еді; ол қойма ашылғанда аяқталды.</translation>
    </message>
    <message>
        <source>This damaged file may hold a part of what was destroyed; it cannot be read.</source>
        <translation>Бұл бүлінген файлда жойылғанның бір бөлігі қалуы мүмкін; оны оқу мүмкін емес.</translation>
    </message>
    <message>
        <source>Delete it yourself, if you do not need it.</source>
        <translation>Керек болмаса, оны өзіңіз өшіріңіз.</translation>
    </message>
    <message>
        <source>This entry claims to have destroyed what other entries say that are not about it.</source>
        <translation>Бұл жазба өзіне қатысы жоқ жазбаларда айтылғанды жойылды деп көрсетеді.</translation>
    </message>
    <message>
        <source>Files wait in the inbox of the second copy alone: {count}.</source>
        <translation>Тек екінші көшірменің кіріс қалтасында күтіп тұрған файлдар: {count}.</translation>
    </message>
    <message>
        <source>Somebody added them there. To decide on them, copy them from its folder inbox into that of the vault.</source>
        <translation>Оларды біреу сол жерге қосқан. Олар туралы шешу үшін оның inbox қалтасынан қойманың inbox қалтасына көшіріңіз.</translation>
    </message>
    <message>
        <source>The index for searching was damaged. It was set aside and made anew from the log; nothing is lost.</source>
        <translation>Іздеу көрсеткіші бүлінген еді. Ол шетке қойылып, журнал бойынша қайта жасалды; ештеңе жоғалған жоқ.</translation>
    </message>
    <message>
        <source>Look after the disk. The damaged file is in the folder recovered of the vault.</source>
        <translation>Дискіні тексеріңіз. Бүлінген файл қойманың recovered қалтасында.</translation>
    </message>
    <message>
        <source>The index for searching is damaged and could not be made anew now. Nothing is lost by it.</source>
        <translation>Іздеу көрсеткіші бүлінген, оны қазір қайта жасау мүмкін болмады. Бұдан ештеңе жоғалмайды.</translation>
    </message>
    <message>
        <source>Bring back what else is named here, close other programs that use the vault, and check again.</source>
        <translation>Осында аталған қалғанын қайтарып, қойманы пайдаланатын басқа бағдарламаларды жауып, қайта тексеріңіз.</translation>
    </message>
    <message>
        <source>This part of the log was signed by somebody whose key had been removed before. It does not count.</source>
        <translation>Журналдың бұл бөлігіне кілті бұған дейін жойылған адам қол қойған. Ол есепке алынбайды.</translation>
    </message>
    <message>
        <source>What this entry brought in from another copy is not what was signed there.</source>
        <translation>Бұл жазба басқа көшірмеден енгізген нәрсе сол жерде қол қойылғанмен бірдей емес.</translation>
    </message>
    <message>
        <source>This file is among the stored files, but it is not of this vault.</source>
        <translation>Бұл файл сақталғандардың арасында тұр, бірақ бұл қойманікі емес.</translation>
    </message>
    <message>
        <source>This vault was handed over to new keys: work goes on in the new vault, not here.</source>
        <translation>Бұл қойма жаңа кілттерге тапсырылды: жұмыс осында емес, жаңа қоймада жалғасады.</translation>
    </message>
    <message>
        <source>What you record here is missing in the new vault. Destroy this copy when you need it no more.</source>
        <translation>Осында жазғаныңыз жаңа қоймада болмайды. Бұл көшірме қажет болмай қалғанда, оны жойыңыз.</translation>
    </message>
    <message>
        <source>Up to commit {commit}, the log was recorded under earlier keys. They open nothing in this vault.</source>
        <translation>{commit}-тіркеуге дейін журнал бұрынғы кілттермен жазылған. Олар бұл қоймада ештеңе ашпайды.</translation>
    </message>
    <message>
        <source>A key was added in the other copy. It does not open this vault.</source>
        <translation>Екінші көшірмеде кілт қосылған. Ол бұл қойманы ашпайды.</translation>
    </message>
    <message>
        <source>If it should, make one in the place Keys.</source>
        <translation>Ашуы керек болса, «Кілттер» бөлімінде жасаңыз.</translation>
    </message>
    <message>
        <source>A key was removed in the other copy.</source>
        <translation>Екінші көшірмеде кілт алынып тасталған.</translation>
    </message>
    <message>
        <source>If it is still in use here, remove it here too.</source>
        <translation>Мұнда әлі қолданылып жүрсе, мұнда да алып тастаңыз.</translation>
    </message>
    <message>
        <source>An item was destroyed in the other copy.</source>
        <translation>Екінші көшірмеде материал жойылған.</translation>
    </message>
    <message>
        <source>If this vault still has it, destroy it here too.</source>
        <translation>Бұл қоймада әлі болса, мұнда да жойыңыз.</translation>
    </message>
    <message>
        <source>Take it in here, or leave it: this file may stay.</source>
        <translation>Оны осында қабылдаңыз немесе қалдырыңыз: бұл файл қала берсе де болады.</translation>
    </message>
    <message>
        <source>Commit {number} of the log</source>
        <translation>Журналдың {number}-тіркеуі</translation>
    </message>
    <message>
        <source>Ask who else could write to this folder; the file may be evidence. Where it took the place of a part of the log, bring that part back from a second copy.</source>
        <translation>Бұл қалтаға тағы кім жаза алғанын сұраңыз; файл дәлел болуы мүмкін. Ол журнал бөлігінің орнын басса, сол бөлікті екінші көшірмеден қайтарыңыз.</translation>
    </message>
    <message>
        <source>This entry gives {number}, which an earlier entry gave to something else; it counts for nothing.</source>
        <translation>Бұл жазба {number} береді, ал оны бұрынғы жазба басқаға берген; ол есепке алынбайды.</translation>
    </message>
    <message>
        <source>Somebody who can open this vault recorded it with another program: find out who. What it took in is still stored.</source>
        <translation>Оны осы қойманы аша алатын біреу басқа бағдарламамен жазған: кім екенін анықтаңыз. Ол қабылдаған нәрсе әлі сақтаулы.</translation>
    </message>
    <message>
        <source>This vault lies on {type}: it can lose files when power fails or the disk goes.</source>
        <translation>Қойма {type} жүйесінде жатыр: қуат үзілсе немесе диск алынса, файлдар жоғалуы мүмкін.</translation>
    </message>
    <message>
        <source>Always eject the disk first. Better keep the vault on a disk of this computer.</source>
        <translation>Дискіні әрқашан алдымен жүйе арқылы шығарыңыз. Қойманы осы компьютердің дискісінде ұстаған дұрыс.</translation>
    </message>
    <message>
        <source>The handover to new keys was cut off, and no new vault is at {path} now.</source>
        <translation>Жаңа кілттерге тапсыру үзіліп қалды, ал {path} ішінде жаңа қойма қазір жоқ.</translation>
    </message>
    <message>
        <source>If it is elsewhere, work in it, and not here. If not, hand over again.</source>
        <translation>Ол басқа жерде болса, мұнда емес, сонда жұмыс істеңіз. Болмаса, қайта тапсырыңыз.</translation>
    </message>
    <message>
        <source>This vault lies on a disk that is reached over a network or another system ({type}): what was written may be lost with the connection, and a second program may not be kept away.</source>
        <translation>Қойма желі немесе басқа жүйе арқылы қолжетімді дискіде ({type}) жатыр: жазылғаны байланыспен бірге жоғалуы, ал екінші бағдарлама тоқтатылмауы мүмкін.</translation>
    </message>
    <message>
        <source>Move the vault to a disk of this computer, and keep a second copy in this place.</source>
        <translation>Қойманы осы компьютердің дискісіне көшіріп, бұл жерде екінші көшірмені ұстаңыз.</translation>
    </message>
    <message>
        <source>This answer from outside is not good, and vouches for no date: {reason}.</source>
        <translation>Сырттан келген бұл жауап жарамсыз және ешқандай күнді растамайды: {reason}.</translation>
    </message>
    <message>
        <source>Only somebody who could open this vault can have recorded it, or the part of the log that it is over is damaged. Ask for a new one.</source>
        <translation>Оны тек осы қойманы аша алған адам жаза алған немесе журналдың ол қатысты бөлігі зақымданған. Жаңасын сұратыңыз.</translation>
    </message>
    <message>
        <source>The certificate of the last time stamp ends on {until}, and no later one lasts longer.</source>
        <translation>Соңғы уақыт белгісінің сертификаты {until} күні аяқталады, мерзімі ұзағырақ кейінгі белгі жоқ.</translation>
    </message>
    <message>
        <source>Ask for a new time stamp over the log before that day.</source>
        <translation>Осы күнге дейін журналға жаңа уақыт белгісін сұратыңыз.</translation>
    </message>
    <message>
        <source>This list was issued in the other copy, and is no version here; this vault may have one of the same number that says something else.</source>
        <translation>Бұл тізімдеме басқа көшірмеде жасалған, мұнда нұсқа болып саналмайды; осы қоймада нөмірі дәл сондай, бірақ мазмұны басқа нұсқа болуы мүмкін.</translation>
    </message>
    <message>
        <source>Tell whoever has it, and issue the list anew: it gets a number that neither copy has used.</source>
        <translation>Ол қолында бар адамға айтыңыз және тізімдемені қайта жасаңыз: ол екі көшірмеде де қолданылмаған нөмір алады.</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Evidence, as a gallery</source>
        <translation>Материалдар, галерея</translation>
    </message>
    <message>
        <source>Evidence, as a table</source>
        <translation>Материалдар, кесте</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Жарияланымдар</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Суреттер</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Voice and video</source>
        <translation>Дауыс және бейне</translation>
    </message>
    <message>
        <source>Saved pages</source>
        <translation>Сақталған беттер</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Басқа файлдар</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Жарияланым</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Сурет</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Жазба файлы</translation>
    </message>
    <message>
        <source>Saved page</source>
        <translation>Сақталған бет</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>сақталған</translation>
    </message>
    <message>
        <source>stored, not examined yet</source>
        <translation>сақталған, қаралмаған</translation>
    </message>
    <message>
        <source>stored, could not be examined</source>
        <translation>сақталған, қарап шығу мүмкін болмады</translation>
    </message>
    <message>
        <source>stored, changed while it was read</source>
        <translation>сақталған, оқу кезінде өзгерген</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Бірлік</translation>
    </message>
    <message>
        <source>Title or file name</source>
        <translation>Атауы немесе файл атауы</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Платформа</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Жарияланған</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>withheld for safety</source>
        <translation>қауіпсіздік үшін көрсетілмеді</translation>
    </message>
    <message>
        <source>own screenshot</source>
        <translation>өзі түсірген экран суреті</translation>
    </message>
    <message>
        <source>received from somebody</source>
        <translation>басқа адамнан алынған</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>жүктеп алынған</translation>
    </message>
    <message>
        <source>exported by the application</source>
        <translation>қолданбадан экспортталған</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>сканерленген</translation>
    </message>
    <message>
        <source>photographed</source>
        <translation>суретке түсірілген</translation>
    </message>
    <message>
        <source>same as {item}</source>
        <translation>{item} бірлігімен бірдей</translation>
    </message>
    <message>
        <source>no card yet</source>
        <translation>карточка әзірге жоқ</translation>
    </message>
    <message numerus="yes">
        <source>%n screenshots</source>
        <translation>
            <numerusform>%n экран суреті</numerusform>
            <numerusform>%n экран суреті</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файл</numerusform>
        </translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>жойылған</translation>
    </message>
    <message>
        <source>Destroyed on {moment}: {reason}</source>
        <translation>{moment} жойылды: {reason}</translation>
    </message>
    <message>
        <source>verified by reading back</source>
        <translation>дискіден қайта оқып расталған</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Width in pixels</source>
        <translation>Ені, пиксель</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Биіктігі, пиксель</translation>
    </message>
    <message>
        <source>Form of the picture</source>
        <translation>Сурет пішімі</translation>
    </message>
    <message>
        <source>Pictures in the file</source>
        <translation>Файлдағы суреттер саны</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттері</translation>
    </message>
    <message>
        <source>Locked by a password</source>
        <translation>Парольмен жабылған</translation>
    </message>
    <message>
        <source>Place (latitude, longitude)</source>
        <translation>Орны (ендік, бойлық)</translation>
    </message>
    <message>
        <source>Only its beginning was read</source>
        <translation>Басы ғана оқылды</translation>
    </message>
    <message>
        <source>Bytes behind the picture</source>
        <translation>Суреттен кейінгі байттар</translation>
    </message>
    <message>
        <source>What they look like</source>
        <translation>Олар неге ұқсайды</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Түсірілген</translation>
    </message>
    <message>
        <source>Digitised</source>
        <translation>Цифрланған</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Өзгертілген</translation>
    </message>
    <message>
        <source>Zone of that time</source>
        <translation>Бұл уақыттың белдеуі</translation>
    </message>
    <message>
        <source>Maker of the camera</source>
        <translation>Камераны жасаушы</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Бағдары</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Объективі</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Written with</source>
        <translation>Жазылған бағдарлама</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Жасалған бағдарлама</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Жасалған</translation>
    </message>
    <message>
        <source>Holds scripts</source>
        <translation>Сценарийлер бар</translation>
    </message>
    <message>
        <source>Holds attachments</source>
        <translation>Тіркемелер бар</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Кімнен</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Көшірмесі</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тақырыбы</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Message number</source>
        <translation>Хат нөмірі</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Тіркемелер</translation>
    </message>
    <message>
        <source>Not readable for {library}</source>
        <translation>{library} оқи алмайды</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>Hidden copy to</source>
        <translation>Жасырын көшірмесі</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Жауап кімге жіберіледі</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Жіберген</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Қай жолмен келген</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Folder:</source>
        <translation>Қалта:</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>Write a day as 2026-03-14, a month as 2026-03, or a year.</source>
        <translation>Күнді 2026-03-14, айды 2026-03 түрінде жазыңыз немесе жылды жазыңыз.</translation>
    </message>
    <message>
        <source>as 2026-03</source>
        <translation>мыс 2026-03</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Person or account</source>
        <translation>Адам не аккаунт</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Платформа</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Істелмегені</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Жарияланған</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Тіркелген</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>File’s own time</source>
        <translation>Файлдың өз уақыты</translation>
    </message>
    <message>
        <source>no card yet</source>
        <translation>карточка әзірге жоқ</translation>
    </message>
    <message>
        <source>in no exhibit</source>
        <translation>дәлелдемелерге қосылмаған</translation>
    </message>
    <message>
        <source>no case</source>
        <translation>іссіз</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>толтырылмаған</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>{first} күнінен бастап</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>{last} күніне дейін</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>PDF, to print or to send</source>
        <translation>PDF, басып шығару не жіберу үшін</translation>
    </message>
    <message>
        <source>Word (DOCX), to edit</source>
        <translation>Word (DOCX), түзету үшін</translation>
    </message>
    <message>
        <source>Table (CSV), for a spreadsheet</source>
        <translation>Кесте (CSV)</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Examined by a separate process: {result}.</source>
        <translation>Бөлек процесс қарап шықты: {result}.</translation>
    </message>
    <message>
        <source>Card: {fields}.</source>
        <translation>Карточка: {fields}.</translation>
    </message>
    <message>
        <source>Made exhibit {exhibit} of case {case}.</source>
        <translation>{case} ісінің № {exhibit} дәлелдемесі болды.</translation>
    </message>
    <message>
        <source>Exhibit {exhibit} of case {case} was changed.</source>
        <translation>{case} ісінің № {exhibit} дәлелдемесі өзгертілді.</translation>
    </message>
    <message>
        <source>The exhibits of case {case} were put in another order.</source>
        <translation>{case} ісі дәлелдемелерінің реті өзгертілді.</translation>
    </message>
    <message>
        <source>Exhibit {exhibit} of case {case} was withdrawn.</source>
        <translation>{case} ісінің № {exhibit} дәлелдемесі тізімдемеден шығарылды.</translation>
    </message>
    <message>
        <source>The original was saved outside the vault, unencrypted.</source>
        <translation>Түпнұсқа қоймадан тыс, шифрланбаған күйде сақталды.</translation>
    </message>
    <message>
        <source>Its stored content was missing or damaged, and was brought back from a file of the inbox.</source>
        <translation>Оның сақталған мазмұны жоқ немесе бүлінген еді; ол кіріс қалтасындағы файлдан қайтарылды.</translation>
    </message>
    <message>
        <source>Taken in from {path}.</source>
        <translation>{path} жерінен қабылданды.</translation>
    </message>
    <message>
        <source>Its content is the same as that of {same_as}.</source>
        <translation>Мазмұны {same_as} бірлігімен бірдей.</translation>
    </message>
    <message>
        <source>Pasted from the clipboard.</source>
        <translation>Алмасу буферінен қойылды.</translation>
    </message>
    <message>
        <source>Accepted from the open inbox: anyone with the vault&apos;s folder could have put it there.</source>
        <translation>Ашық кіріс қалтасынан қабылданды: оны ол жерге қойманың қалтасы қолында бар кез келген адам сала алған.</translation>
    </message>
    <message>
        <source>Recorded: {kind}.</source>
        <translation>Жазылды: {kind}.</translation>
    </message>
    <message>
        <source>its kind is {type}</source>
        <translation>түрі: {type}</translation>
    </message>
    <message>
        <source>that process crashed over it</source>
        <translation>бұл процесс істен шықты</translation>
    </message>
    <message>
        <source>it took too long and was stopped</source>
        <translation>тым ұзаққа созылып, тоқтатылды</translation>
    </message>
    <message>
        <source>it needs too much memory</source>
        <translation>тым көп жад қажет етеді</translation>
    </message>
    <message>
        <source>its answer was not of its form</source>
        <translation>жауабы тиісті пішімде емес</translation>
    </message>
    <message>
        <source>Not shown: who made it, that it is true, that it was online, or that nothing is missing.</source>
        <translation>Көрсетілмеген: мұны кім жасағаны, оның рас екені, желіде болғаны, ештеңе қалып қоймағаны.</translation>
    </message>
    <message>
        <source>The file was being changed while it was read; these are the bytes that were read.</source>
        <translation>Файл оқу кезінде өзгеріп жатты; мұнда оқылған байттар.</translation>
    </message>
    <message>
        <source>A screenshot is the least sound form of capture. What it is worth rests on the statement of the person who made it.</source>
        <translation>Экран суреті — тіркеудің ең сенімсіз тәсілі. Оның салмағы суретті жасаған адамның мәлімдемесіне сүйенеді.</translation>
    </message>
    <message>
        <source>One post, {post}, from top to bottom: {items}.</source>
        <translation>Бір жарияланым, {post}, жоғарыдан төмен: {items}.</translation>
    </message>
    <message>
        <source>The items of the post {post} were separated again.</source>
        <translation>{post} жарияланымының бірліктері қайта бөлінді.</translation>
    </message>
    <message>
        <source>Destroyed: {reason}</source>
        <translation>Жойылды: {reason}</translation>
    </message>
    <message>
        <source>Taken in. What was recorded of it is destroyed.</source>
        <translation>Қабылданды. Ол туралы жазылғанның бәрі жойылған.</translation>
    </message>
    <message>
        <source>What this entry said of the item is destroyed.</source>
        <translation>Бұл жазбаның бірлік туралы айтқаны жойылған.</translation>
    </message>
    <message>
        <source>The entries still stand in their place in the record; what they said of the item was taken out. Second copies made before still hold it until they are brought up to date.</source>
        <translation>Жазбалар өз орнында қалады; олардың бірлік туралы айтқаны алып тасталды. Бұрын жасалған екінші көшірмелерде ол жаңартылғанша сақталады.</translation>
    </message>
    <message>
        <source>The same content lay in the vault already, damaged. What was taken in took its place.</source>
        <translation>Дәл осындай мазмұн қоймада бұрыннан бар еді, бірақ бүлінген. Оның орнына қабылданғаны қойылды.</translation>
    </message>
    <message>
        <source>Came from another vault, {from_vault}, where it was {from_item}, taken in on {day}.</source>
        <translation>Басқа қоймадан келді, {from_vault}; онда {from_item} болған, {day} қабылданған.</translation>
    </message>
    <message>
        <source>Keeps the custody of what was handed over, from before it was here.</source>
        <translation>Тапсырылғанның бұрын қалай сақталғаны туралы деректерді сақтайды.</translation>
    </message>
    <message>
        <source>Handed over to {to_name}. This vault still has it.</source>
        <translation>Тапсырылды: {to_name}. Ол осы қоймада да қалады.</translation>
    </message>
    <message>
        <source>Taken in from a package of {from_name}.</source>
        <translation>Пакеттен қабылданды; тапсырған: {from_name}.</translation>
    </message>
    <message>
        <source>{to_name} sent the receipt: taken in there on {day}.</source>
        <translation>{to_name}: қолхат келді, онда {day} қабылданған.</translation>
    </message>
    <message>
        <source>The redacted version {item} was made out of {parent}.</source>
        <translation>{parent} материалынан кейбір жерлері боялып жабылған нұсқа жасалды: {item}.</translation>
    </message>
    <message>
        <source>{person} agreed that it may be given out.</source>
        <translation>{person} беруге келісті.</translation>
    </message>
    <message>
        <source>{person} does not agree, or no longer, that it is given out.</source>
        <translation>{person} беруге келіспейді немесе келісімін қайтарып алды.</translation>
    </message>
    <message>
        <source>Made by this program out of another item.</source>
        <translation>Бұл бағдарлама басқа материалдан жасаған.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>Age key of their own</source>
        <translation>Өз age кілті</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} бастап</translation>
    </message>
    <message>
        <source>key {name}</source>
        <translation>кілт {name}</translation>
    </message>
    <message>
        <source>Yours: it opened the vault now</source>
        <translation>Сіздікі: қойма қазір осымен ашылды</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Сіздікі</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Әлі ашпаған</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Қолданыста</translation>
    </message>
    <message>
        <source>Does not open: its file is not the one that the record knows</source>
        <translation>Ашпайды: файлы жазбаға белгілі файл емес</translation>
    </message>
    <message>
        <source>{maker} made this passphrase and knows it, until {holder} changes it after opening with it.</source>
        <translation>Бұл құпия сөз тіркесін жасаған әрі білетін: {maker}. {holder} онымен ашып, өзгерткенше осылай болады.</translation>
    </message>
    <message>
        <source>{maker} made this passphrase and knows it, so could sign in your name. Change it now.</source>
        <translation>Бұл құпия сөз тіркесін жасаған әрі білетін: {maker}. Ол сіздің атыңыздан қол қоя алар еді. Оны қазір өзгертіңіз.</translation>
    </message>
    <message>
        <source>Whoever opened with the recovery key</source>
        <translation>Қалпына келтіру кілтімен ашқан адам</translation>
    </message>
    <message>
        <source>it is no challenge of a vault</source>
        <translation>бұл қойманың тексеру сұрауы емес</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>ол бүлінген</translation>
    </message>
    <message>
        <source>its key is damaged</source>
        <translation>ондағы кілт бүлінген</translation>
    </message>
    <message>
        <source>its key is not one of a vault</source>
        <translation>ондағы кілт қойманікі емес</translation>
    </message>
    <message>
        <source>its words are damaged</source>
        <translation>ондағы сөздер бүлінген</translation>
    </message>
    <message>
        <source>what it holds are not seven words of the list</source>
        <translation>онда тізімдегі жеті сөз емес</translation>
    </message>
    <message>
        <source>this vault did not make it, or it was changed</source>
        <translation>оны бұл қойма жасамаған немесе ол өзгертілген</translation>
    </message>
    <message>
        <source>it is for another key</source>
        <translation>ол басқа кілтке арналған</translation>
    </message>
    <message>
        <source>the words are not those of the challenge</source>
        <translation>сөздер сұраудағыдай емес</translation>
    </message>
</context>
<context>
    <name>ladder</name>
    <message>
        <source>Own record</source>
        <translation>Өз жазбалары</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Куәгер</translation>
    </message>
    <message>
        <source>Outside time</source>
        <translation>Сыртқы уақыт белгісі</translation>
    </message>
    <message>
        <source>Notary, stamped paper</source>
        <translation>Нотариус, мөр басылған қағаз</translation>
    </message>
    <message>
        <source>What was taken in and by whom, as the log says; and, for whoever keeps an older checkpoint, that nothing before it was changed or taken away. It shows no date: that rests on the keeper’s word and on this computer’s clock.</source>
        <translation>Журналда айтылғандай, нені кім қабылдағаны; бұрынғы бақылау нүктесі қолында бар адамға — оған дейін ештеңе өзгертілмегені және алынып тасталмағаны. Күнді көрсетпейді: ол сақтаушының сөзіне және осы компьютердің сағатына негізделеді.</translation>
    </message>
    <message>
        <source>The keeper of another vault signs that they saw the log by some time, and that it goes on from what they saw before. It does not show that they are independent, or that their clock is right.</source>
        <translation>Басқа қойманың сақтаушысы журналды белгілі бір уақыттан кешіктірмей көргеніне және оның бұрын көргенінің жалғасы екеніне қол қояды. Оның тәуелсіз екенін немесе сағатының дұрыс жүретінін бұл көрсетпейді.</translation>
    </message>
    <message>
        <source>An authority for time stamps states by when the log existed. It does not show that the authority is the one that it says: compare its root certificate with the one that it publishes.</source>
        <translation>Уақыт белгісі қызметі журналдың қай уақыттан кешіктірмей болғанын мәлімдейді. Оның өзін атаған дәл сол қызмет екенін бұл көрсетпейді: түбірлік сертификатын сол қызмет жариялағанымен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Somebody outside stamps and dates a page with the checkpoint; here the keeper alone says who, so look at that page. It does not show what is in the vault: they saw the page, not the files.</source>
        <translation>Бөгде тұлға бақылау нүктесі бар бетке мөр басып, күнін қояды; оның кім екенін мұнда тек сақтаушы айтады, сондықтан беттің өзін қараңыз. Қоймада не барын бұл көрсетпейді: ол файлдарды емес, бетті көрген.</translation>
    </message>
    <message>
        <source>In the record since {moment}, as entry {number}.</source>
        <translation>{moment} уақытынан бастап жазбада, {number}-жазба.</translation>
    </message>
    <message>
        <source>No later than {moment}, stated by {who}.</source>
        <translation>{moment} уақытынан кешіктірмей; мәлімдеген: {who}.</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>Жетпеген.</translation>
    </message>
    <message>
        <source>Not reached: {who} is said to state something, but nobody named that party from another source. Anyone could have made it; it shows nothing.</source>
        <translation>Жетпеген: бірдеңені {who} мәлімдеген-мыс, бірақ бұл тарапты басқа дереккөз бойынша ешкім атамаған. Мұны кез келген адам жасай алар еді; бұл ештеңе көрсетпейді.</translation>
    </message>
    <message>
        <source>These exact bytes existed no later than {moment} (stated by {who}).</source>
        <translation>Дәл осы байттар {moment} уақытынан кешіктірмей болған (мәлімдеген: {who}).</translation>
    </message>
    <message>
        <source>These exact bytes existed no later than {moment} (stated by {who} on a stamped page, which the keeper holds: look at it).</source>
        <translation>Дәл осы байттар {moment} уақытынан кешіктірмей болған (мәлімдеген: {who}, сақтаушыдағы мөр басылған бетте: соны қараңыз).</translation>
    </message>
    <message>
        <source>Another vault had seen the log with these bytes no later than {moment}, by its own clock (key {who}).</source>
        <translation>Басқа қойма осы байттары бар журналды өз сағаты бойынша {moment} уақытынан кешіктірмей көрген (кілті {who}).</translation>
    </message>
    <message>
        <source>No outside party vouches for any date here.</source>
        <translation>Мұндағы бірде-бір күнді бөгде тұлға растамайды.</translation>
    </message>
    <message>
        <source>The order of entries between two anchors rests on the keeper alone.</source>
        <translation>Екі сыртқы белгінің арасындағы жазбалардың ретін сақтаушының өзі ғана растайды.</translation>
    </message>
    <message>
        <source>The order of the entries rests on the keeper alone.</source>
        <translation>Жазбалардың ретін сақтаушының өзі ғана растайды.</translation>
    </message>
    <message>
        <source>It is stated of the log of the vault that this came from ({log}).</source>
        <translation>Бұл осы зат келген қойманың журналы туралы айтылған ({log}).</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>Numbers: 1, 2, 3</source>
        <translation>Сандар: 1, 2, 3</translation>
    </message>
    <message>
        <source>Letters: A … Z, AA, AB</source>
        <translation>Әріптер: A … Z, AA, AB</translation>
    </message>
    <message>
        <source>Letters: A … Z, AA, BB</source>
        <translation>Әріптер: A … Z, AA, BB</translation>
    </message>
    <message>
        <source>Letters before a number: PX-001</source>
        <translation>Сан алдында әріптер: PX-001</translation>
    </message>
    <message>
        <source>Initials of the witness: AB1</source>
        <translation>Куәнің бас әріптері: AB1</translation>
    </message>
    <message>
        <source>Annex 1</source>
        <translation>1-қосымша</translation>
    </message>
    <message>
        <source>Annex No. 1</source>
        <translation>№ 1-қосымша</translation>
    </message>
    <message>
        <source>Bates numbers: ABC000001</source>
        <translation>Бейтс нөмірлері: ABC000001</translation>
    </message>
    <message>
        <source>This computer knows no printer. Save the list as PDF, and print that file elsewhere.</source>
        <translation>Бұл компьютерде принтер жоқ. Тізімдемені PDF ретінде сақтап, сол файлды басқа жерде басып шығарыңыз.</translation>
    </message>
    <message>
        <source>Pages sent to the printer: {count}. The print system may keep a copy of them.</source>
        <translation>Принтерге жіберілген беттер: {count}. Басып шығару жүйесі олардың көшірмесін сақтап қалуы мүмкін.</translation>
    </message>
    <message>
        <source>The printer took no page.</source>
        <translation>Принтер бірде-бір бетті қабылдамады.</translation>
    </message>
    <message>
        <source>Exhibit {mark}</source>
        <translation>{mark} дәлелдемесі</translation>
    </message>
    <message>
        <source>{field} at the head of the list</source>
        <translation>{field} (тізімдеменің басында)</translation>
    </message>
    <message>
        <source>{field} of {exhibits}</source>
        <translation>{field} – {exhibits}</translation>
    </message>
    <message>
        <source>Not written in this language yet: {language}. Missing: {what}.</source>
        <translation>Бұл тілде әлі жазылмаған: {language}. Жетпейді: {what}.</translation>
    </message>
    <message>
        <source>The list tells all of exhibits {marks}, with title, file name and SHA-256. A bundle would hold them back: they are under seal, confidential, for the court alone, or not to be disclosed. Think of whom the list is for.</source>
        <translation>Тізімдемеде мына дәлелдемелер толық аталған: {marks} — атауы, файл аты, SHA-256. Жинақта олар берілмес еді: мөрленген, құпия, тек сотқа арналған не жария етілмейді. Тізімдеме кімге арналғанын ойланыңыз.</translation>
    </message>
    <message>
        <source>Title, texts, card or file name of exhibits {marks} say what was removed from a redacted version. Change them first.</source>
        <translation>Мына дәлелдемелердің атауында, мәтіндерінде, карточкасында не файл атауында боялып жабылған нұсқадан алынған сөз тұр: {marks}. Алдымен соларды өзгертіңіз.</translation>
    </message>
    <message>
        <source>Added: {mark}  {title}</source>
        <translation>Қосылды: {mark}  {title}</translation>
    </message>
    <message>
        <source>Withdrawn: {mark}  {title}</source>
        <translation>Шығарып тасталды: {mark}  {title}</translation>
    </message>
    <message>
        <source>Head of the list</source>
        <translation>Тізімдеменің басы</translation>
    </message>
    <message>
        <source>{old} is now {new}:  {title}</source>
        <translation>{old} енді {new}:  {title}</translation>
    </message>
    <message>
        <source>Changed: {mark}  {title}</source>
        <translation>Өзгерді: {mark}  {title}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ештеңе</translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>Vault created</source>
        <translation>Қойма құрылды</translation>
    </message>
    <message>
        <source>Vault restored</source>
        <translation>Қойма қалпына келтірілді</translation>
    </message>
    <message>
        <source>Custodian added</source>
        <translation>Сақтаушы қосылды</translation>
    </message>
    <message>
        <source>Unlocking key added</source>
        <translation>Қолжетімділік кілті қосылды</translation>
    </message>
    <message>
        <source>Unlocking key removed</source>
        <translation>Қолжетімділік кілті алынып тасталды</translation>
    </message>
    <message>
        <source>Working session begun</source>
        <translation>Жұмыс сеансы басталды</translation>
    </message>
    <message>
        <source>File taken in</source>
        <translation>Файл сақтауға қабылданды</translation>
    </message>
    <message>
        <source>File from the inbox accepted</source>
        <translation>Кіріс қалтасындағы файл қабылданды</translation>
    </message>
    <message>
        <source>File from the inbox rejected</source>
        <translation>Кіріс қалтасындағы файл қабылданбады</translation>
    </message>
    <message>
        <source>File examined by the program</source>
        <translation>Файлды бағдарлама қарап шықты</translation>
    </message>
    <message>
        <source>Description changed</source>
        <translation>Сипаттамасы өзгертілді</translation>
    </message>
    <message>
        <source>Content differs from the record</source>
        <translation>Мазмұны жазбаға сәйкес келмейді</translation>
    </message>
    <message>
        <source>Derivative made</source>
        <translation>Туынды көшірме жасалды</translation>
    </message>
    <message>
        <source>Original saved outside the vault</source>
        <translation>Түпнұсқа қоймадан тыс сақталды</translation>
    </message>
    <message>
        <source>Stored file missing</source>
        <translation>Сақталған файл жоқ</translation>
    </message>
    <message>
        <source>Check done</source>
        <translation>Тексеру жүргізілді</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Іс ашылды</translation>
    </message>
    <message>
        <source>Case data changed</source>
        <translation>Іс деректері өзгертілді</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Іс жабылды</translation>
    </message>
    <message>
        <source>Items added to a case</source>
        <translation>Бірліктер іске қосылды</translation>
    </message>
    <message>
        <source>Items removed from a case</source>
        <translation>Бірліктер істен шығарылды</translation>
    </message>
    <message>
        <source>Exhibit added</source>
        <translation>Дәлелдеме қосылды</translation>
    </message>
    <message>
        <source>Exhibit changed</source>
        <translation>Дәлелдеменің сипаттамасы өзгертілді</translation>
    </message>
    <message>
        <source>Order of exhibits changed</source>
        <translation>Дәлелдемелердің реті өзгертілді</translation>
    </message>
    <message>
        <source>Exhibit withdrawn</source>
        <translation>Дәлелдеме тізімдемеден шығарылды</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Жобасы сақталды</translation>
    </message>
    <message>
        <source>Exhibit list issued</source>
        <translation>Дәлелдемелер тізімдемесі бекітілді</translation>
    </message>
    <message>
        <source>Bundle exported</source>
        <translation>Құжаттар топтамасы шығарылды</translation>
    </message>
    <message>
        <source>Submission recorded</source>
        <translation>Құжат тапсырылғаны жазылды</translation>
    </message>
    <message>
        <source>Submission updated</source>
        <translation>Тапсыру туралы мәлімет жаңартылды</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Тапсырылды</translation>
    </message>
    <message>
        <source>Handover accepted</source>
        <translation>Тапсыру қабылданды</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Келісім берілді</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Келісім қайтарып алынды</translation>
    </message>
    <message>
        <source>Checkpoint noted outside the vault</source>
        <translation>Бақылау нүктесі қоймадан тыс жазып алынды</translation>
    </message>
    <message>
        <source>Clock of the computer jumped</source>
        <translation>Компьютер сағаты секірді</translation>
    </message>
    <message>
        <source>Gap in the log</source>
        <translation>Журналда үзіліс бар</translation>
    </message>
    <message>
        <source>Log branched</source>
        <translation>Журнал тармақталды</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Баптау өзгертілді</translation>
    </message>
    <message>
        <source>Content destroyed</source>
        <translation>Мазмұны жойылды</translation>
    </message>
    <message>
        <source>Making of a bundle begun</source>
        <translation>Құжаттар топтамасын жасау басталды</translation>
    </message>
    <message>
        <source>Bundle built; it verified itself</source>
        <translation>Құжаттар топтамасы жасалды және өзін өзі тексерді</translation>
    </message>
    <message>
        <source>Added, as the inbox file says</source>
        <translation>Қосылған уақыты, кіріс файлының айтуынша</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Байт</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Changed while it was read</source>
        <translation>Оқу кезінде өзгерген</translation>
    </message>
    <message>
        <source>Source of the time</source>
        <translation>Уақыттың дереккөзі</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Сот немесе орган</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Сақтаушы</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Exhibit record</source>
        <translation>Дәлелдеме жазбасы</translation>
    </message>
    <message>
        <source>Format of the vault</source>
        <translation>Қойма пішімі</translation>
    </message>
    <message>
        <source>Bytes of the inbox file</source>
        <translation>Кіріс файлының байт саны</translation>
    </message>
    <message>
        <source>SHA-256 of the inbox file</source>
        <translation>Кіріс файлының SHA-256 мәні</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Бірлік</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Бірліктер</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Ашық кілт</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>Time of the file, which anybody can set</source>
        <translation>Файлдың уақыты, оны кез келген адам қоя алады</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Exact bytes of the name, base64</source>
        <translation>Атаудың дәл байттары, base64</translation>
    </message>
    <message>
        <source>Clock now</source>
        <translation>Қазіргі сағат</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Іс нөмірі</translation>
    </message>
    <message>
        <source>Exhibit records in order</source>
        <translation>Дәлелдеме жазбалары ретімен</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттері</translation>
    </message>
    <message>
        <source>Where the file lay</source>
        <translation>Файл қайда жатқан</translation>
    </message>
    <message>
        <source>Entry before</source>
        <translation>Алдыңғы жазба</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>SHA-256 of the program</source>
        <translation>Бағдарламаның SHA-256 мәні</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Encrypted to</source>
        <translation>Кімге шифрланған</translation>
    </message>
    <message>
        <source>With the recovery key</source>
        <translation>Қалпына келтіру кілтімен</translation>
    </message>
    <message>
        <source>Answer to the request in entry</source>
        <translation>Мына жазбадағы сұраудың жауабы</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Нәтижесі</translation>
    </message>
    <message>
        <source>Same content as</source>
        <translation>Мазмұны бірдей бірлік</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Нені көрсетеді</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Кілт файлы</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Кілт түрі</translation>
    </message>
    <message>
        <source>SHA-256 of the key file</source>
        <translation>Кілт файлының SHA-256 мәні</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Дереккөзі</translation>
    </message>
    <message>
        <source>Subject matter</source>
        <translation>Істің мәні</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Құралдар</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Қойма</translation>
    </message>
    <message>
        <source>Public key of the vault</source>
        <translation>Қойманың ашық кілті</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Нұсқасы</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Уақыт белдеуі</translation>
    </message>
    <message>
        <source>Goes on from the bundle of entry</source>
        <translation>Мына жазбадағы жинақты жалғастырады</translation>
    </message>
    <message>
        <source>Seen by the person and let go, by kind</source>
        <translation>Адам көріп, беруге рұқсат еткені, түрлері бойынша</translation>
    </message>
    <message>
        <source>Exhibits of the core bundle</source>
        <translation>Қысқа жинақтың дәлелдемелері</translation>
    </message>
    <message>
        <source>Declarations in it</source>
        <translation>Ондағы мәлімдемелер</translation>
    </message>
    <message>
        <source>Exhibits in it</source>
        <translation>Ондағы дәлелдемелер</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Тілдер</translation>
    </message>
    <message>
        <source>About the bundle of entry</source>
        <translation>Мына жазбадағы жинақ туралы</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Found by its own verifier</source>
        <translation>Өз тексеруінің нәтижесі</translation>
    </message>
    <message>
        <source>In it by number alone, and why</source>
        <translation>Онда тек нөмірімен, және себебі</translation>
    </message>
    <message>
        <source>read</source>
        <translation>оқылды</translation>
    </message>
    <message>
        <source>the examining process crashed</source>
        <translation>қарап шығатын процесс істен шықты</translation>
    </message>
    <message>
        <source>not finished in time</source>
        <translation>уақытында аяқталмады</translation>
    </message>
    <message>
        <source>needs too much memory</source>
        <translation>тым көп жад қажет етеді</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>оқылмайды</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>алмасу буфері</translation>
    </message>
    <message>
        <source>the open inbox: anyone with the folder could have put it there</source>
        <translation>ашық кіріс қалтасы: оны ол жерге қалтасы қолында бар кез келген адам сала алған</translation>
    </message>
    <message>
        <source>the clock of this computer</source>
        <translation>осы компьютердің сағаты</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>тазартылды</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Оқиға</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Неге қатысты</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Items of one post</source>
        <translation>Бір жарияланымның бірліктері</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Жарияланым</translation>
    </message>
    <message>
        <source>none: they stand for themselves again</source>
        <translation>жоқ: олар қайтадан бөлек</translation>
    </message>
    <message>
        <source>Entries without what they said of it</source>
        <translation>Бұл туралы мәліметі алынып тасталған жазбалар</translation>
    </message>
    <message>
        <source>Content removed</source>
        <translation>Мазмұны өшірілді</translation>
    </message>
    <message>
        <source>Commit of another branch, kept</source>
        <translation>Басқа тармақтың тіркеуі, сақталды</translation>
    </message>
    <message>
        <source>Tree after it</source>
        <translation>Бұдан кейінгі ағаш</translation>
    </message>
    <message>
        <source>Entries after it</source>
        <translation>Бұдан кейінгі жазбалар</translation>
    </message>
    <message>
        <source>Tree before it</source>
        <translation>Бұған дейінгі ағаш</translation>
    </message>
    <message>
        <source>Entries before it</source>
        <translation>Бұған дейінгі жазбалар</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Commits that can be read again</source>
        <translation>Қайта оқылатын тіркеулер</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Тіркеу</translation>
    </message>
    <message>
        <source>Commits that cannot be read</source>
        <translation>Оқылмайтын тіркеулер</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>Файлдың SHA-256 мәні</translation>
    </message>
    <message>
        <source>As it stood in the other branch</source>
        <translation>Басқа тармақта тұрған күйі</translation>
    </message>
    <message>
        <source>Highest number that may have been given</source>
        <translation>Берілген болуы мүмкін ең үлкен нөмір</translation>
    </message>
    <message>
        <source>Kept as evidence</source>
        <translation>Айғақ ретінде сақталған</translation>
    </message>
    <message>
        <source>SHA-256 of what is kept</source>
        <translation>Сақталғанның SHA-256 мәні</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Ағаш</translation>
    </message>
    <message>
        <source>Last shared commit</source>
        <translation>Соңғы ортақ тіркеу</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>a stored file that no entry named</source>
        <translation>ешбір жазба атамаған сақталған файл</translation>
    </message>
    <message>
        <source>the log ended earlier than the vault had seen</source>
        <translation>журнал қойма көргеннен ертерек аяқталған</translation>
    </message>
    <message>
        <source>the log was another one than the vault had seen</source>
        <translation>журнал қойма көргені емес еді</translation>
    </message>
    <message>
        <source>the end of the log could not be read</source>
        <translation>журналдың соңын оқу мүмкін болмады</translation>
    </message>
    <message>
        <source>a copy that went another way was brought in</source>
        <translation>басқа жолмен кеткен көшірме енгізілді</translation>
    </message>
    <message>
        <source>Not what it should be</source>
        <translation>Болуға тиіс мазмұн емес</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлдар</translation>
    </message>
    <message>
        <source>From item</source>
        <translation>Мына бірліктен</translation>
    </message>
    <message>
        <source>Where the copy lay</source>
        <translation>Көшірме жатқан жер</translation>
    </message>
    <message>
        <source>To item</source>
        <translation>Мына бірлікке дейін</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Не тексерілді</translation>
    </message>
    <message>
        <source>Public key of the vault before</source>
        <translation>Қойманың бұрынғы ашық кілті</translation>
    </message>
    <message>
        <source>what was taken in, read back from the disk</source>
        <translation>қабылданғандар, дискіден қайта оқылды</translation>
    </message>
    <message>
        <source>Confirmation from outside requested</source>
        <translation>Сырттан растау сұратылды</translation>
    </message>
    <message>
        <source>Confirmation from outside received</source>
        <translation>Сырттан растау алынды</translation>
    </message>
    <message>
        <source>Checkpoint of another vault cosigned</source>
        <translation>Басқа қойманың бақылау нүктесіне қол қойылды</translation>
    </message>
    <message>
        <source>Entries when it was seen before</source>
        <translation>Бұрын көрілген кездегі жазба саны</translation>
    </message>
    <message>
        <source>Public key of the custodian</source>
        <translation>Сақтаушының ашық кілті</translation>
    </message>
    <message>
        <source>Who confirms</source>
        <translation>Кім растайды</translation>
    </message>
    <message>
        <source>Log of the other vault</source>
        <translation>Басқа қойманың журналы</translation>
    </message>
    <message>
        <source>Stamped by</source>
        <translation>Мөр басқан</translation>
    </message>
    <message>
        <source>Day on the paper</source>
        <translation>Қағаздағы күн</translation>
    </message>
    <message>
        <source>Public key of the witness</source>
        <translation>Куәгердің ашық кілті</translation>
    </message>
    <message>
        <source>somebody with a stamp, on a letter</source>
        <translation>хатқа мөр басатын тұлға</translation>
    </message>
    <message>
        <source>another vault, as a witness</source>
        <translation>басқа қойма, куәгер ретінде</translation>
    </message>
    <message>
        <source>Answers the handover in entry</source>
        <translation>Қай жазбадағы тапсыруға жауап</translation>
    </message>
    <message>
        <source>Taken in there</source>
        <translation>Онда қабылданды</translation>
    </message>
    <message>
        <source>Entry there</source>
        <translation>Ондағы жазба</translation>
    </message>
    <message>
        <source>Item there</source>
        <translation>Ондағы бірлік</translation>
    </message>
    <message>
        <source>Public key of the vault that handed over</source>
        <translation>Тапсырған қойманың ашық кілті</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Кімнен</translation>
    </message>
    <message>
        <source>From the vault</source>
        <translation>Қай қоймадан</translation>
    </message>
    <message>
        <source>Number of the handover</source>
        <translation>Тапсыру нөмірі</translation>
    </message>
    <message>
        <source>Taken in there, by their clock</source>
        <translation>Онда қабылданды, олардың сағаты бойынша</translation>
    </message>
    <message>
        <source>Receipt, kept as</source>
        <translation>Қолхат қалай сақталады</translation>
    </message>
    <message>
        <source>Custody from before, kept as</source>
        <translation>Бұрынғы сақталуы, қалай сақталады</translation>
    </message>
    <message>
        <source>SHA-256 of the signed statement</source>
        <translation>Қол қойылған мәлімдеменің SHA-256 мәні</translation>
    </message>
    <message>
        <source>Public key of the vault that receives</source>
        <translation>Қабылдайтын қойманың ашық кілті</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>To the vault</source>
        <translation>Қай қоймаға</translation>
    </message>
    <message>
        <source>another vault, in a package</source>
        <translation>басқа қойма, пакетпен</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>The answer itself, an item</source>
        <translation>Жауаптың өзі (бірлік)</translation>
    </message>
    <message>
        <source>Number of the answer</source>
        <translation>Жауап нөмірі</translation>
    </message>
    <message>
        <source>Day of the answer</source>
        <translation>Жауап күні</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Bundle, given out in entry</source>
        <translation>Топтама, берілген жазбасы</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Ел</translation>
    </message>
    <message>
        <source>Answer due by</source>
        <translation>Жауап мерзімі</translation>
    </message>
    <message>
        <source>Where that deadline is written</source>
        <translation>Бұл мерзім қайда жазылған</translation>
    </message>
    <message>
        <source>Version of the exhibit list</source>
        <translation>Тізімдеме нұсқасы</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest</source>
        <translation>Манифестің SHA-256 мәні</translation>
    </message>
    <message>
        <source>On which way</source>
        <translation>Қандай жолмен</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Келесі қадам</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Нәтижесі</translation>
    </message>
    <message>
        <source>The receipt itself, an item</source>
        <translation>Түбіртектің өзі (бірлік)</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Түбіртек нөмірі</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Жіберілді</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Кім жіберді</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Жүгіну</translation>
    </message>
    <message>
        <source>What was handed in</source>
        <translation>Не тапсырылды</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>портал</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>электрондық пошта</translation>
    </message>
    <message>
        <source>post</source>
        <translation>пошта</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>қолма-қол</translation>
    </message>
    <message>
        <source>another way</source>
        <translation>басқа жолмен</translation>
    </message>
    <message>
        <source>Their number for it</source>
        <translation>Сол органдағы нөмірі</translation>
    </message>
    <message>
        <source>How they said it</source>
        <translation>Қалай айтылды</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Made out of</source>
        <translation>Мынадан жасалды</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Адам</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Қалай жасалды</translation>
    </message>
    <message>
        <source>Painted over: page, place, size, ground</source>
        <translation>Боялып жабылды: бет, орны, өлшемі, негізі</translation>
    </message>
    <message>
        <source>Terms removed, never given out</source>
        <translation>Алынып тасталған сөздер, ешқашан берілмейді</translation>
    </message>
    <message>
        <source>Who may get it</source>
        <translation>Кімге беруге болады</translation>
    </message>
    <message>
        <source>What may be shown</source>
        <translation>Нені көрсетуге болады</translation>
    </message>
    <message>
        <source>redaction: pages as pictures, with parts painted over</source>
        <translation>бояп жабу: беттер сурет түрінде, кейбір жерлері боялып жабылған</translation>
    </message>
    <message>
        <source>their name</source>
        <translation>аты-жөні</translation>
    </message>
    <message>
        <source>their picture</source>
        <translation>бейнесі</translation>
    </message>
    <message>
        <source>their name and their picture</source>
        <translation>аты-жөні мен бейнесі</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>кез келген адамға</translation>
    </message>
    <message>
        <source>another item, out of which this program made it</source>
        <translation>бағдарлама мұны басқа материалдан жасаған</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Құпиялылығы</translation>
    </message>
    <message>
        <source>May the government see it</source>
        <translation>Үкіметке көрсетуге бола ма</translation>
    </message>
    <message>
        <source>Element or article</source>
        <translation>Құрам элементі не бап</translation>
    </message>
    <message>
        <source>Will it be offered</source>
        <translation>Ұсыныла ма</translation>
    </message>
    <message>
        <source>Marks in order</source>
        <translation>Белгілер ретімен</translation>
    </message>
    <message>
        <source>How exhibits are numbered</source>
        <translation>Дәлелдемелер қалай нөмірленеді</translation>
    </message>
    <message>
        <source>Objections and answers</source>
        <translation>Қарсылықтар мен жауаптар</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Тарап</translation>
    </message>
    <message>
        <source>For which forum</source>
        <translation>Қай орган үшін</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Day of the status</source>
        <translation>Осы күйдің күні</translation>
    </message>
    <message>
        <source>Sponsoring witness</source>
        <translation>Ол туралы куә</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>өтініш беруші</translation>
    </message>
    <message>
        <source>claimant</source>
        <translation>талапкер</translation>
    </message>
    <message>
        <source>plaintiff</source>
        <translation>талапкер (plaintiff)</translation>
    </message>
    <message>
        <source>prosecution</source>
        <translation>айыптау тарапы</translation>
    </message>
    <message>
        <source>government</source>
        <translation>үкімет</translation>
    </message>
    <message>
        <source>defendant</source>
        <translation>айыпталушы не жауапкер</translation>
    </message>
    <message>
        <source>respondent</source>
        <translation>жауапкер</translation>
    </message>
    <message>
        <source>victim</source>
        <translation>жәбірленуші</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>үшінші тұлға</translation>
    </message>
    <message>
        <source>both sides together</source>
        <translation>екі тарап бірге</translation>
    </message>
    <message>
        <source>the court</source>
        <translation>сот</translation>
    </message>
    <message>
        <source>public</source>
        <translation>ашық</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>құпия</translation>
    </message>
    <message>
        <source>under seal</source>
        <translation>сот мөрімен жабық</translation>
    </message>
    <message>
        <source>for the court alone (ex parte)</source>
        <translation>тек сот үшін (ex parte)</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>белгіленген</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>ұсынылған</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>қабылданған</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>қабылданбаған</translation>
    </message>
    <message>
        <source>expected to be offered</source>
        <translation>ұсынылады</translation>
    </message>
    <message>
        <source>may be offered if the need arises</source>
        <translation>қажет болса ұсынылуы мүмкін</translation>
    </message>
    <message>
        <source>Goes out although it is kept back, and why</source>
        <translation>Жабық болса да беріледі, неге жабық екені</translation>
    </message>
    <message>
        <source>Day of the hearing</source>
        <translation>Отырыс күні</translation>
    </message>
    <message>
        <source>How exhibits of a party are numbered</source>
        <translation>Тараптың дәлелдемелері қалай нөмірленеді</translation>
    </message>
    <message>
        <source>SHA-256 of the file with the rules</source>
        <translation>Ережелер файлының SHA-256 мәні</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Something failed that has no name. Please report it.</source>
        <translation>Атауы жоқ ақау болды. Ол туралы хабарлаңыз.</translation>
    </message>
    <message>
        <source>This cannot be done as asked.</source>
        <translation>Сұралғандай істеу мүмкін емес.</translation>
    </message>
    <message>
        <source>The vault stays locked.</source>
        <translation>Қойма құлыптаулы күйінде қалды.</translation>
    </message>
    <message>
        <source>This computer refused. Free space or permission may be missing.</source>
        <translation>Компьютер бас тартты. Орын немесе рұқсат жетіспейтін болар.</translation>
    </message>
    <message>
        <source>Something stored is not what it should be. The place Check tells what.</source>
        <translation>Сақталғанның бірі болуға тиісті күйінде емес. Толығырақ — «Тексеру» бөлімінде.</translation>
    </message>
    <message>
        <source>This program broke one of its own rules. What was recorded before stays. Please report it.</source>
        <translation>Бағдарлама өз ережесін бұзды. Бұрын жазылғаны сақталды. Бұл туралы хабарлаңыз.</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>Тоқтатылды. Аяқталғаны сақталды.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was begun.</source>
        <translation>Тоқтатылды. Ештеңе басталған жоқ.</translation>
    </message>
    <message>
        <source>{path} exists already, and nothing is ever overwritten. Choose another name.</source>
        <translation>{path} бұрыннан бар, ал үстінен ештеңе жазылмайды. Басқа атау таңдаңыз.</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} орнында жоқ.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} оқылмайды: {reason}.</translation>
    </message>
    <message>
        <source>There is no item {item} in this vault.</source>
        <translation>Бұл қоймада {item} бірлігі жоқ.</translation>
    </message>
    <message>
        <source>Stopped, nothing was given out: these could not be searched for what was removed or held back: {places}. Leave out what cannot be read, or take in a copy that opens without a password; an archive or an office file of more than 160 MB, unpacked or in parts; what took too long to search, split; 7z and rar unpacked; a drawing of an old office program printed to a PDF. A stroke and a number behind an item (E-…/3) mean the third picture or document in it.</source>
        <translation>Тоқтатылды, ештеңе берілген жоқ: жасырылған не берілмейтін нәрсенің қалмағанын мына жерде тексеру мүмкін болмады: {places}. Оқылмайтынды қоспаңыз немесе парольсіз ашылатын көшірмесін қабылдаңыз; 160 МБ-тан үлкен мұрағатты не кеңсе файлын ашып немесе бөліп, тексеруге уақыт жетпегенді бөліп, 7z пен rar мұрағатын ашып, ескі кеңсе бағдарламасының суретін PDF-ке басып қабылдаңыз. Бірліктен кейінгі сызық пен сан (E-…/3) — оның ішіндегі үшінші сурет не құжат.</translation>
    </message>
    <message>
        <source>Stopped, nothing was given out: something that was removed would still be there. Look at: {places}. Change titles and texts that say it, or redact that item too; or make the version from which it was removed anew without this word, and withdraw the old one. The name that a file came with stays: leave its exhibit out, or add the file again under a name that says nothing, and exhibit that. Where it says member, look in the files inside of it. Where it says pixels, a machine reads the words in the picture: draw a box there. A stroke and a number behind an item (E-…/3) mean the third picture or document in it: take it out of there, redact it, and give that out instead. Where it says unread: unpack it, or print it to a PDF, take that in, and leave the other out.</source>
        <translation>Тоқтатылды, ештеңе берілген жоқ: алынып тасталған нәрсе әлі де сонда болар еді. Қараңыз: {places}. Ол айтылған атаулар мен мәтіндерді өзгертіңіз немесе сол материалды да бояп жабыңыз; не болмаса ол алынып тасталған нұсқаны осы сөзді алмай қайта жасап, бұрынғысын алып тастаңыз. Файл келгендегі аты өзгермейді: оның дәлелдемесін қоспаңыз немесе файлды ештеңе айтпайтын атпен қайта қабылдап, дәлелдемелерге соны қосыңыз. member деп тұрса, оның ішіндегі файлдардан қараңыз. pixels деп тұрса, машина сөздерді суреттен оқып тұр: ол жерге жақтау сызыңыз. Бірліктен кейінгі сызық пен сан (E-…/3) — оның ішіндегі үшінші сурет не құжат: оны сол жерден шығарып алып, бояп жабыңыз да, соның орнына беріңіз. unread деп тұрса, оны мұрағаттан шығарыңыз не PDF-ке басыңыз, нәтижесін қабылдап, файлдың өзін қоспаңыз.</translation>
    </message>
    <message>
        <source>Stopped, nothing was given out: in the picture a machine was not sure of a word, and read one that was removed, but for one letter. Look at these places and say what stands there.</source>
        <translation>Тоқтатылды, ештеңе берілген жоқ: суретте машина бір сөзге сенімді болмай, жойылған сөзден бір ғана әрпі өзге сөзді оқыды. Осы жерлерді қарап, онда не тұрғанын айтыңыз.</translation>
    </message>
    <message>
        <source>There is no case {case} in this vault.</source>
        <translation>Бұл қоймада {case} ісі жоқ.</translation>
    </message>
    <message>
        <source>Several cases answer to {case}: {ids}.</source>
        <translation>{case} бірнеше іске сәйкес келеді: {ids}.</translation>
    </message>
    <message>
        <source>{item} is no exhibit in use in case {case}.</source>
        <translation>{item} {case} ісінің қолданыстағы дәлелдемесі емес.</translation>
    </message>
    <message>
        <source>{item} is exhibit {number} of case {case} already.</source>
        <translation>{item} — {case} ісінің № {number} дәлелдемесі болып тұр.</translation>
    </message>
    <message>
        <source>This value cannot be used for {field}: {value}. Expected: {expected}.</source>
        <translation>{field} өрісіне бұл мән жарамайды: {value}. Күтілетіні: {expected}.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Өзгертетін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>There is no field {field}. The fields are: {known}.</source>
        <translation>{field} өрісі жоқ. Бар өрістер: {known}.</translation>
    </message>
    <message>
        <source>The character {character} ({codepoint}) is in no font of this program, so nothing was printed. It stands in: {text}</source>
        <translation>{character} ({codepoint}) таңбасы бағдарламаның бірде-бір қарпінде жоқ, сондықтан ештеңе басылмады. Ол мына мәтінде: {text}</translation>
    </message>
    <message>
        <source>{path} looks like a folder that {service} copies to other computers. Choose a place that stays on this one.</source>
        <translation>{path} — {service} басқа компьютерлерге көшіретін қалтаға ұқсайды. Осы компьютерде қалатын орынды таңдаңыз.</translation>
    </message>
    <message>
        <source>{path} holds something else than a copy of this vault. Choose a new or an empty folder.</source>
        <translation>{path} ішінде осы қойманың көшірмесі емес, басқа нәрсе жатыр. Жаңа немесе бос қалта таңдаңыз.</translation>
    </message>
    <message>
        <source>There is no copy of this vault in {path}. Choose another folder, or look whether its disk is connected.</source>
        <translation>{path} ішінде осы қойманың көшірмесі жоқ. Басқа қалта таңдаңыз немесе диск қосулы ма, қараңыз.</translation>
    </message>
    <message>
        <source>{path} and the vault lie in one another, so a copy there would go with it. Choose a folder elsewhere, best on another disk.</source>
        <translation>{path} мен қойма бірінің ішінде бірі жатыр, сондықтан көшірме қоймамен бірге жоғалар еді. Басқа жердегі қалтаны таңдаңыз, басқа дискідегісі дұрыс.</translation>
    </message>
    <message>
        <source>That is too much to record in one step: {bytes} bytes, the limit is {limit}. Do it in parts.</source>
        <translation>Бұл бір қадамда жазуға тым көп: {bytes} байт, шегі — {limit}. Бөліп жасаңыз.</translation>
    </message>
    <message>
        <source>The signing key in this keyslot is not the one that the record knows for custodian {custodian}. Nothing is written with it; unlock with the recovery identity and check the vault.</source>
        <translation>Бұл кілт файлындағы қол қою кілті жазбадағы {custodian} сақтаушысының кілті емес. Онымен ештеңе жазылмады; қалпына келтіру кілтімен ашып, қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>The vault is open for looking only, so nothing can be recorded.</source>
        <translation>Қойма тек қарау үшін ашылған, сондықтан ештеңе жазуға болмайды.</translation>
    </message>
    <message>
        <source>Nothing was added: compare {fingerprint} with the recovery sheet of this vault first.</source>
        <translation>Ештеңе қосылған жоқ: алдымен {fingerprint} жазуын осы қойманың қалпына келтіру парағымен салыстырыңыз.</translation>
    </message>
    <message>
        <source>There is no file {file} in the inbox.</source>
        <translation>Кіріс қалтасында {file} файлы жоқ.</translation>
    </message>
    <message>
        <source>{file} is no inbox file of this vault ({reason}). Anyone with the folder could have put it there; it was left as it is.</source>
        <translation>{file} осы қойманың кіріс қалтасына арналған файл емес ({reason}). Оны ол жерге қалтасы қолында бар кез келген адам сала алған; ол сол күйінде қалдырылды.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} GB, the most that a file in the inbox may have, so it is not taken in. Anyone with the folder could have put it there. If you know what it is, add the original here; delete this file from the folder yourself.</source>
        <translation>{file} {limit} ГБ-тан үлкен, ал кіріс қалтасындағы файл одан үлкен болмауы керек, сондықтан ол қабылданбады. Оны ол жерге қалтасы қолында бар кез келген адам сала алған. Не екенін білсеңіз, түпнұсқасын осында қосыңыз; бұл файлды қалтадан өзіңіз өшіріңіз.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} GB, the most that can be added while the vault is locked. Keep it, and add it when the vault is unlocked.</source>
        <translation>{path} {limit} ГБ-тан үлкен, ал құлыптаулы қоймаға одан үлкенін қосуға болмайды. Оны сақтап қойып, қойма ашылғанда қосыңыз.</translation>
    </message>
    <message>
        <source>{file} was kept: the stored file of {item} is missing or damaged, and this one holds its content. Accept it: that brings the content back.</source>
        <translation>{file} қалдырылды: {item} үшін сақталған файл жоқ немесе бүлінген, ал мұнда оның мазмұны бар. Оны қабылдаңыз: мазмұны қайтады.</translation>
    </message>
    <message>
        <source>{file} is a copy of one that was accepted or rejected before. It was removed, and counts once.</source>
        <translation>{file} бұрын қабылданған немесе қабылданбаған файлдың көшірмесі. Ол жойылды, бір рет қана есептеледі.</translation>
    </message>
    <message>
        <source>This time stamp does not count: {reason}. Nothing was recorded.</source>
        <translation>Бұл уақыт белгісі мұнда есептелмейді: {reason}. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>This is a picture or a page, not a time stamp. The scan of a stamped letter is taken in with the button beside that letter in the list below. Nothing was recorded.</source>
        <translation>Бұл — сурет немесе бет, уақыт белгісі емес. Мөр басылған хаттың скані төмендегі тізімде сол хаттың жанындағы түймемен қабылданады. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>This is a request for a time stamp, as this vault wrote it. Carry it to the authority (HOW-TO.txt beside it says how), and take in the answer, the file that ends in .tsr. Nothing was recorded.</source>
        <translation>Бұл — осы қойма жазған уақыт белгісіне сұрау. Оны қызметке жіберіңіз (қалай екені жанындағы HOW-TO.kk.txt файлында айтылған) да, жауабын, .tsr деп аяқталатын файлды, қабылдаңыз. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>The certificate that was named as the root is the one of the signer itself, issued by {issuer}. Take the root certificate of the authority from its own site. Nothing was recorded.</source>
        <translation>Түбірлік деп аталған сертификат — қол қойғанның өзінің сертификаты, оны {issuer} берген. Қызметтің түбірлік сертификатын оның өз сайтынан алыңыз. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>This was offered to a witness, and no other vault has cosigned it. Give it to the keeper of another vault, and take in the file that they make of it. Nothing was recorded.</source>
        <translation>Бұл — куәгерге ұсыныс, оған басқа қойма әлі қол қойған жоқ. Оны басқа қойманың сақтаушысына беріп, ол жасаған файлды қабылдаңыз. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>Құпия сөз тіркесі керек.</translation>
    </message>
    <message>
        <source>No key of this vault opens with that passphrase. Check keyboard layout and capitals, and try again.</source>
        <translation>Бұл қойманың бірде-бір кілті осы құпия сөз тіркесімен ашылмайды. Пернетақта жаймасы мен бас әріптерді тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>That identity is not the one of this vault and opens none of its keys. Choose another file.</source>
        <translation>Бұл кілт осы қоймадікі емес және оның бірде-бір кілтін ашпайды. Басқа файл таңдаңыз.</translation>
    </message>
    <message>
        <source>That file holds no age identity: a line that begins with AGE-SECRET-KEY-1 is missing or damaged.</source>
        <translation>Бұл файлда age кілті жоқ: AGE-SECRET-KEY-1 деп басталатын жол жоқ немесе бүлінген.</translation>
    </message>
    <message>
        <source>{path} is no evidence vault. Choose another folder.</source>
        <translation>{path} — дәлелдемелер қоймасы емес. Басқа қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>{path} has the keys and the record of a vault, but its file VAULT is missing or damaged. Bring that file back from a second copy of the vault.</source>
        <translation>{path} ішінде қойманың кілттері мен жазбалары бар, бірақ VAULT файлы жоқ немесе бүлінген. Бұл файлды қойманың екінші көшірмесінен қайтарыңыз.</translation>
    </message>
    <message>
        <source>{path} has format {found}; this program knows up to {known}. Use a newer version of it.</source>
        <translation>{path} пішімі — {found}; бұл бағдарлама {known} пішіміне дейін біледі. Жаңарақ нұсқасын алыңыз.</translation>
    </message>
    <message>
        <source>{path} encrypts to another recipient than expected: {fingerprint} in short. Somebody may have exchanged its file VAULT, so nothing was added. Look for an honest copy of the vault, and tell its keeper.</source>
        <translation>{path} күтілгеннен басқа алушыға шифрлайды: қысқаша {fingerprint}. VAULT файлын біреу ауыстырып қойған болуы мүмкін, сондықтан ештеңе қосылған жоқ. Қойманың шын көшірмесін тауып, сақтаушысына хабарлаңыз.</translation>
    </message>
    <message>
        <source>{path} is in use by another program that writes to it. Close that one and try again.</source>
        <translation>{path} жазып жатқан басқа бағдарламаның қолында. Оны жауып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The disk of {path} is full. Free some space and try again; what was recorded before stays.</source>
        <translation>{path} дискісінде орын жоқ. Орын босатып, қайталап көріңіз; бұрын жазылғаны сақталды.</translation>
    </message>
    <message>
        <source>Writing {path} failed: {reason}. What was recorded before stays; look after the disk, then check the vault.</source>
        <translation>{path} жазылмады: {reason}. Бұрын жазылғаны сақталды; дискіні, содан кейін қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>{path} жазуға болмайды: {reason}. Басқа орын таңдаңыз.</translation>
    </message>
    <message>
        <source>Reading {path} failed: {reason}. Look after the disk and its permissions, then check the vault.</source>
        <translation>{path} оқылмады: {reason}. Дискіні және оның рұқсаттарын, содан кейін қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>There is not enough memory: {needed} bytes are needed. Close other programs and try again.</source>
        <translation>Жад жетіспейді: {needed} байт керек. Басқа бағдарламаларды жауып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The system library {library} is missing. Install it: {install}</source>
        <translation>{library} жүйелік кітапханасы жоқ. Оны орнатыңыз: {install}</translation>
    </message>
    <message>
        <source>The pages could not be set: {reason}. Nothing was written.</source>
        <translation>Беттерді құрастыру мүмкін болмады: {reason}. Ештеңе жазылмады.</translation>
    </message>
    <message>
        <source>A stored file is not of its form ({what}: {reason}). Check the vault to see what it concerns.</source>
        <translation>Сақталған файл тиісті пішімде емес ({what}: {reason}). Неге қатысты екенін білу үшін қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>The header of an encrypted file was altered ({what}). Check the vault to see what it concerns.</source>
        <translation>Шифрланған файлдың тақырыбы өзгертілген ({what}). Неге қатысты екенін білу үшін қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>A key file asks for more or less work than is accepted ({found}, not {minimum} to {maximum}). It was not made by this program; use another copy of the vault.</source>
        <translation>Кілт файлы рұқсат етілгеннен көп немесе аз есептеуді талап етеді ({minimum}–{maximum} емес, {found}). Оны бұл бағдарлама жасамаған; қойманың басқа көшірмесін алыңыз.</translation>
    </message>
    <message>
        <source>An encrypted file is damaged ({what}: {reason}). Check the vault to see what it concerns.</source>
        <translation>Шифрланған файл бүлінген ({what}: {reason}). Неге қатысты екенін білу үшін қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>A stored file does not open with the keys of this vault. Check the vault to see which.</source>
        <translation>Сақталған файлдардың бірі бұл қойманың кілттерімен ашылмайды. Қайсысы екенін білу үшін қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>The stored file {file} is damaged ({reason}). Everything else can still be used; bring this file back from a second copy of the vault.</source>
        <translation>Сақталған {file} файлы бүлінген ({reason}). Қалғанының бәрін пайдалануға болады; бұл файлды қойманың екінші көшірмесінен қайтарыңыз.</translation>
    </message>
    <message>
        <source>The stored file {file} is missing. Everything else can still be used; bring it back from a second copy of the vault.</source>
        <translation>Сақталған {file} файлы жоқ. Қалғанының бәрін пайдалануға болады; оны қойманың екінші көшірмесінен қайтарыңыз.</translation>
    </message>
    <message>
        <source>The record cannot be trusted at {file}: {reason}. Nothing may be added. Bring the file back from a second copy of the vault. Unlocking shows how to go on where none has it.</source>
        <translation>{file} тұсында журналға сенуге болмайды: {reason}. Ештеңе қосуға болмайды. Файлды қойманың екінші көшірмесінен қайтарыңыз. Ешқайсысында жоқ болса, қалай жалғастыру керегі қойманы ашқанда көрсетіледі.</translation>
    </message>
    <message>
        <source>A checkpoint from outside is not one of this log. Record nothing more; keep the vault and every copy as they are.</source>
        <translation>Сыртта сақталған бақылау нүктесі бұл журналдан емес. Басқа ештеңе жазбаңыз; қойманы және барлық көшірмені сол күйінде сақтаңыз.</translation>
    </message>
    <message>
        <source>ALARM: no commit of this log has the checkpoint {short}. First compare every character with what was kept. If it is right, the vault was set back or its log written anew: record nothing more and keep every copy.</source>
        <translation>ДАБЫЛ: бұл журналдың бірде-бір бекітуінде {short} бақылау нүктесі жоқ. Алдымен әр таңбаны сақталғанмен салыстырыңыз. Дұрыс болса, қойма бұрынғы күйіне қайтарылған немесе журнал қайта жазылған: басқа ештеңе жазбаңыз, барлық көшірмені сақтаңыз.</translation>
    </message>
    <message>
        <source>What {path} holds beside this vault is too much to bring in: its record needs {megabytes} MB or more, and all of it has to fit into {limit} MB. Nothing was copied or recorded. Keep both; open the other one, save the originals that are needed, and add them here.</source>
        <translation>{path} ішінде осы қоймада жоқ нәрсе тым көп: оның жазбасы {megabytes} МБ не одан көп орын алады, ал бәрі {limit} МБ-қа сыюы керек. Ештеңе көшірілген де, жазылған да жоқ. Екеуін де сақтаңыз; екіншісін ашып, керек түпнұсқаларды сақтап алыңыз да, осында қосыңыз.</translation>
    </message>
    <message>
        <source>The second copy in {path} has commit {copy_commit}, this vault ends at {vault_commit}: the vault was set back, or somebody worked in the copy. Nothing was written; find out which before you go on.</source>
        <translation>{path} ішіндегі екінші көшірмеде {copy_commit}-тіркеу бар, ал бұл қойма {vault_commit}-тіркеумен бітеді: қойма бұрынғы күйіне қайтарылған немесе біреу көшірмемен жұмыс істеген. Ештеңе жазылған жоқ; жалғастырмас бұрын қайсысы екенін анықтаңыз.</translation>
    </message>
    <message>
        <source>From commit {commit} on, the second copy in {path} went another way than this vault. Nothing was written there; keep both, and find out who wrote to the copy.</source>
        <translation>{commit}-тіркеуден бастап {path} ішіндегі екінші көшірме бұл қоймадан басқа жолмен кеткен. Ол жерге ештеңе жазылған жоқ; екеуін де сақтаңыз және көшірмеге кім жазғанын анықтаңыз.</translation>
    </message>
    <message>
        <source>The index for searching is damaged ({reason}) and cannot be made anew now. Nothing is lost by it: lock the vault and unlock it again, then check it to see what else is damaged.</source>
        <translation>Іздеу көрсеткіші бүлінген ({reason}), оны қазір қайта жасау мүмкін емес. Одан ештеңе жоғалмайды: қойманы құлыптап, қайта ашыңыз, содан кейін тағы не бүлінгенін көру үшін тексеріңіз.</translation>
    </message>
    <message>
        <source>The index fell out of step with the record ({found} instead of {expected}). What was recorded is safe. Please report this.</source>
        <translation>Индекс жазбадан ауытқыды ({expected} орнына {found}). Жазылғаны аман. Бұл туралы хабарлаңыз.</translation>
    </message>
    <message>
        <source>The process that looks at files could not be started: {reason}. Please report this.</source>
        <translation>Файлдарды қарап шығатын процесс іске қосылмады: {reason}. Бұл туралы хабарлаңыз.</translation>
    </message>
    <message>
        <source>This is no public key that something can be encrypted for: {value}. Needed is the whole line that begins with age1, from whoever is to get the file.</source>
        <translation>Мұндай ашық кілтке шифрлауға болмайды: {value}. Файлды алатын адамнан age1 деп басталатын жолдың бәрі керек.</translation>
    </message>
    <message>
        <source>This is no public key: {value}. Needed are 44 characters of base64 that end in =, as the other keeper reads them out or prints them.</source>
        <translation>Бұл ашық кілт емес: {value}. Басқа сақтаушы дауыстап оқитын немесе басып шығаратын, «=» белгісімен аяқталатын 44 base64 таңбасы керек.</translation>
    </message>
    <message>
        <source>This is no invitation of another vault: {value}. The other keeper makes one in their vault under Custody, “Handovers…”.</source>
        <translation>Бұл басқа қойманың шақыруы емес: {value}. Басқа сақтаушы оны өз қоймасының «Сақталуы» бөлімінде, «Тапсырулар…» арқылы жасайды.</translation>
    </message>
    <message>
        <source>Write who stamped the letter: the office or person whose stamp it is.</source>
        <translation>Хатқа мөрді кім басқанын жазыңыз: мөр кімдікі болса, сол мекеме немесе адам.</translation>
    </message>
    <message>
        <source>This day cannot be that of the stamp: {value}. Needed is a day as 2026-11-20, from that of the letter to today.</source>
        <translation>Бұл мөр басылған күн бола алмайды: {value}. 2026-11-20 түріндегі, хат күнінен бүгінге дейінгі күн керек.</translation>
    </message>
    <message>
        <source>This is no checkpoint of this vault: {value}. Needed are eight groups of five letters and digits, or its whole text.</source>
        <translation>Бұл осы қойманың бақылау нүктесі емес: {value}. Бес әріп пен цифрдан тұратын сегіз топ немесе оның бүкіл мәтіні керек.</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Looking at items</source>
        <translation>Бірліктерді қарап шығу</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Checking the record</source>
        <translation>Жазбаны тексеру</translation>
    </message>
    <message>
        <source>Checking originals</source>
        <translation>Түпнұсқаларды тексеру</translation>
    </message>
    <message>
        <source>Encrypting</source>
        <translation>Шифрлау</translation>
    </message>
    <message>
        <source>Copying originals</source>
        <translation>Түпнұсқалар көшірілуде</translation>
    </message>
    <message>
        <source>Copying the record</source>
        <translation>Журнал көшірілуде</translation>
    </message>
    <message>
        <source>Bringing files back</source>
        <translation>Файлдар қайтарылуда</translation>
    </message>
    <message>
        <source>Reading the bundle</source>
        <translation>Топтама оқылуда</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total} ішінен {done}</translation>
    </message>
    <message>
        <source>There is no post {post} in this vault, or it was separated.</source>
        <translation>Бұл қоймада {post} жарияланымы жоқ немесе ол бөлінген.</translation>
    </message>
    <message>
        <source>{item} belongs to the post {post} already. Separate that one first, then join them anew.</source>
        <translation>{item} {post} жарияланымына енгізілген. Алдымен оны бөліңіз, содан кейін қайта біріктіріңіз.</translation>
    </message>
    <message>
        <source>This passphrase can be guessed by a program that tries many. Take the seven random words that are proposed, or a long sentence of your own that stands in no book.</source>
        <translation>Бұл құпия сөз тіркесін көп нұсқаны сынайтын бағдарлама таба алады. Ұсынылған жеті кездейсоқ сөзді немесе ешбір кітапта жоқ өзіңіздің ұзын сөйлеміңізді алыңыз.</translation>
    </message>
    <message>
        <source>This passphrase opens a key of this vault already. Choose another one.</source>
        <translation>Бұл құпия сөз тіркесі осы қойманың бір кілтін бұрыннан ашады. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>{key} names no one key that serves here. There are: {known}.</source>
        <translation>{key} жарамды бір кілтті көрсетпейді. Бар кілттер: {known}.</translation>
    </message>
    <message>
        <source>Nobody could open this vault without that key. Add another key first.</source>
        <translation>Бұл кілтсіз қойманы ешкім аша алмайды. Алдымен басқа кілт қосыңыз.</translation>
    </message>
    <message>
        <source>You did not open this vault by a passphrase that is in use, so there is none to change. Unlock with the passphrase that is to be changed.</source>
        <translation>Қойма қолданыстағы құпия сөз тіркесімен ашылған жоқ, сондықтан өзгертетін ештеңе жоқ. Қойманы өзгертілетін құпия сөз тіркесімен ашыңыз.</translation>
    </message>
    <message>
        <source>The record says that this key is no longer in use, or does not know it. Nothing is written with it. Unlock with another key or with the recovery identity, and check the vault.</source>
        <translation>Жазба бойынша бұл кілт енді қолданылмайды немесе жазба оны білмейді. Онымен ештеңе жазылмайды. Басқа кілтпен немесе қалпына келтіру кілтімен ашып, қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>The change of keys is recorded, but the files of the keys could not be brought in line: {reason}. Lock the vault and unlock it again, which finishes the change; until then the old key still opens.</source>
        <translation>Кілттердің өзгерісі жазылды, бірақ кілт файлдарын сәйкестендіру мүмкін болмады: {reason}. Қойманы құлыптап, қайта ашыңыз, сонда өзгерту аяқталады; оған дейін ескі кілт те ашады.</translation>
    </message>
    <message>
        <source>What you are typing is too long to be kept over a lock: {bytes} bytes, the limit is {limit}. Save it.</source>
        <translation>Жазып жатқаныңыз құлыптау кезіне сақтап қоюға тым ұзын: {bytes} байт, шегі — {limit}. Оны сақтаңыз.</translation>
    </message>
    <message>
        <source>{item} was destroyed on {at}: {reason}. Nothing of it is left in this vault but its number.</source>
        <translation>{item}: {at} жойылды, себебі: {reason}. Бұл қоймада тек нөмірі қалды.</translation>
    </message>
    <message>
        <source>{item} stands in exhibits in use: {exhibits}. Withdraw them first.</source>
        <translation>{item} қолданыстағы дәлелдемелерге кіреді: {exhibits}. Алдымен оларды шығарыңыз.</translation>
    </message>
    <message>
        <source>That it is destroyed is recorded, but carrying it out stopped: {reason}. Parts of it may still be there. Check the disk, then lock the vault and unlock it again: that finishes it.</source>
        <translation>Жою жазылды, бірақ оны орындау тоқтап қалды: {reason}. Бір бөлігі қалуы мүмкін. Дискіні тексеріп, қойманы құлыптап, қайта ашыңыз: сонда ол аяқталады.</translation>
    </message>
    <message>
        <source>That cannot be used: {reason}. Nothing was changed.</source>
        <translation>Мұны пайдалануға болмайды: {reason}. Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Nothing was sealed: these key files would still open this copy: {files}. Move them off this disk first.</source>
        <translation>Ештеңе мөрленген жоқ: мына кілт файлдары бұл көшірмені әлі ашар еді: {files}. Алдымен оларды осы дискіден алып тастаңыз.</translation>
    </message>
    <message>
        <source>That is not what stands on a recovery sheet. Needed is its text from the first dash to the last, or the line that begins with AGE-SECRET-KEY-1.</source>
        <translation>Бұл қалпына келтіру парағында тұрған мәтін емес. Оның бірінші сызықшадан соңғысына дейінгі мәтіні немесе AGE-SECRET-KEY-1 деп басталатын жол керек.</translation>
    </message>
    <message>
        <source>Line {lines} below the mark BEGIN is not as it was printed. Compare it with the sheet, character by character.</source>
        <translation>BEGIN белгісінен төмен {lines}-жол басылғандай емес. Оны парақпен таңбама-таңба салыстырыңыз.</translation>
    </message>
    <message>
        <source>A sealed sheet has {needed} words of its own; {typed} were typed. They stand on another paper than the sheet, and are not the passphrase of the vault.</source>
        <translation>Мөрленген парақтың өз сөздері {needed}, ал терілгені {typed}. Олар парақта емес, басқа қағазда жазылған және бұл қойманың құпия сөз тіркесі емес.</translation>
    </message>
    <message>
        <source>Word {place} is none that a sheet has. Look at its spelling; all are English, in small letters.</source>
        <translation>{place}-сөз парақ сөздерінің ішінде жоқ. Жазылуын тексеріңіз; сөздердің бәрі ағылшынша, кіші әріппен.</translation>
    </message>
    <message>
        <source>The words do not open this sheet. Either they belong to another sheet, or a character in lines {lines} below the mark BEGIN differs from the paper.</source>
        <translation>Бұл сөздер парақты ашпайды. Не олар басқа парақтікі, не BEGIN белгісінен төмен {lines}-жолдардағы бір таңба қағаздағыдан өзгеше.</translation>
    </message>
    <message>
        <source>Character {place} behind AGE-SECRET-KEY-1 is probably wrong. Compare it with the sheet.</source>
        <translation>AGE-SECRET-KEY-1 дегеннен кейінгі {place}-таңба қате сияқты. Оны парақпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>The disk of {path} is full: about {missing} MB more are needed. Free so much and add it again; what was recorded before stays.</source>
        <translation>{path} дискісінде орын жоқ: тағы шамамен {missing} МБ керек. Сонша орын босатып, файлдарды қайта қосыңыз; бұрын жазылғаны сақталды.</translation>
    </message>
    <message>
        <source>The key is not as it was printed: several characters are wrong, or some are missing.</source>
        <translation>Кілт басылғандай емес: бірнеше таңба қате немесе кейбірі жоқ.</translation>
    </message>
    <message>
        <source>Rejecting</source>
        <translation>Қабылданбауда</translation>
    </message>
    <message>
        <source>Nothing of that kind is lost here: {accepted}. Nothing was recorded.</source>
        <translation>Мұнда ондай жоғалған ештеңе жоқ: {accepted}. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>{file} is among the stored files, but it is not of this vault. It was left as it is; find out who put it there.</source>
        <translation>{file} сақталған файлдардың арасында тұр, бірақ бұл қойманікі емес. Ол сол күйінде қалдырылды; оны кім қойғанын анықтаңыз.</translation>
    </message>
    <message>
        <source>The disk did not confirm what was written to {path}: {reason}. Nothing more is recorded until you lock the vault and unlock it again. Then check the vault to see what is there, and look after the disk.</source>
        <translation>Диск {path} ішіне жазылғанды растамады: {reason}. Қойманы құлыптап, қайта ашқанша басқа ештеңе жазылмайды. Содан кейін не сақталғанын көру үшін қойманы тексеріңіз және дискіні тексеріңіз.</translation>
    </message>
    <message>
        <source>Reading back from the disk</source>
        <translation>Тексеру үшін дискіден қайта оқу</translation>
    </message>
    <message>
        <source>The record holds {log_commit} commits, but this vault has seen {index_commit}: it was set back to an older state. Nothing was changed; look for the newer copy. Unlocking shows how to go on where there is none.</source>
        <translation>Журналда {log_commit} тіркеу бар, ал бұл қойма {index_commit} тіркеу көрген: ол ескірек күйге қайтарылған. Ештеңе өзгертілген жоқ; жаңарақ көшірмені іздеңіз. Ондай жоқ болса, қалай жалғастыру керегі қойманы ашқанда көрсетіледі.</translation>
    </message>
    <message>
        <source>Commit {commit} is not the one that this vault has seen: two copies went different ways. Nothing was changed; keep both. Unlocking shows how to go on with this one; the place Check then brings in what the other one has.</source>
        <translation>{commit}-тіркеу бұл қойма көрген тіркеу емес: екі көшірме екі жолға түскен. Ештеңе өзгертілген жоқ; екеуін де сақтаңыз. Осымен қалай жалғастыру керегі қойманы ашқанда көрсетіледі; содан кейін «Тексеру» бөлімі екіншісіндегі барын енгізеді.</translation>
    </message>
    <message>
        <source>Encrypting originals anew</source>
        <translation>Түпнұсқалар қайта шифрлануда</translation>
    </message>
    <message>
        <source>Encrypting the record anew</source>
        <translation>Журнал қайта шифрлануда</translation>
    </message>
    <message>
        <source>The vault&apos;s file {path} does not belong to these keys or this record. Somebody may have exchanged it, or the first file of the log; nothing was accepted, nothing changed. Use another copy of the vault.</source>
        <translation>Қойманың {path} файлы бұл кілттерге немесе жазбаға жатпайды. Оны немесе журналдың бірінші файлын біреу ауыстырған болуы мүмкін; ештеңе қабылданбады және өзгертілмеді. Қойманың басқа көшірмесін алыңыз.</translation>
    </message>
    <message>
        <source>The disk of the second copy did not confirm what was written to {path}: {reason}. Nothing more goes there before you lock the vault and unlock it again; the vault itself is as it was. Look after that disk.</source>
        <translation>Екінші көшірменің дискісі {path} жеріне жазылғанды растамады: {reason}. Қойманы құлыптап, қайта ашқанша ол жерге ештеңе жазылмайды; қойманың өзі бұрынғыша қалды. Ол дискіні тексеріңіз.</translation>
    </message>
    <message>
        <source>Whether the checkpoint {short} is of this log cannot be said: {files} cannot be read. Bring them back first.</source>
        <translation>{short} бақылау нүктесі осы журналдан ба, айту мүмкін емес: {files} оқылмайды. Алдымен оны екінші көшірмеден қайтарыңыз.</translation>
    </message>
    <message>
        <source>{missing} cannot be proved: {files} cannot be read. Bring it back from a second copy. Nothing was written.</source>
        <translation>{missing} дәлелдеу мүмкін емес: {files} оқылмайды. Оны екінші көшірмеден қайтарыңыз. Ештеңе жазылмады.</translation>
    </message>
    <message>
        <source>This cosignature does not count: {reason}. Nothing was recorded.</source>
        <translation>Бұл куәгер қолтаңбасы есептелмейді: {reason}. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>There is no letter {entry} in this vault. Its number stands on the foot of the page. Nothing was taken in.</source>
        <translation>Бұл қоймада {entry}-хат жоқ. Хаттың нөмірі беттің төменгі жағында тұр. Ештеңе қабылданған жоқ.</translation>
    </message>
    <message>
        <source>This cannot be cosigned: {reason}. Nothing was recorded. Ask its keeper for a new file.</source>
        <translation>Бұған куәгер ретінде қол қоюға болмайды: {reason}. Ештеңе жазылған жоқ. Сақтаушыдан жаңа файл сұраңыз.</translation>
    </message>
    <message>
        <source>ALARM: {origin} now offers {size} entries, but this vault saw {seen} on {at}. Either the file is an old one, or that vault was set back. Nothing was signed or recorded. Keep the file, and ask its keeper for a new one.</source>
        <translation>ДАБЫЛ: {origin} енді {size} жазба ұсынып отыр, ал бұл қойма {at} күні {seen} жазба көрген. Не файл ескі, не ол қойма бұрынғы күйіне қайтарылған. Ештеңеге қол қойылған жоқ, ештеңе жазылған жоқ. Файлды сақтап қойып, сақтаушыдан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>ALARM: what {origin} offers after {size} entries is not the record that this vault saw after {seen}, on {at}. It was written anew, or two copies went different ways. Nothing was signed or recorded. Keep the file as it is, and ask its keeper.</source>
        <translation>ДАБЫЛ: {origin} {size} жазбадан кейін ұсынып отырған журнал — бұл қойма {at} күні {seen} жазбадан кейін көрген журнал емес. Ол қайта жазылған немесе екі көшірме екі бөлек жолмен кеткен. Ештеңеге қол қойылған жоқ, ештеңе жазылған жоқ. Файлды сол күйінде сақтап, сақтаушыдан сұраңыз.</translation>
    </message>
    <message>
        <source>ALARM: nothing in the file shows that {origin}, after {size} entries, goes on from what this vault saw after {seen}, on {at}. Nothing was signed or recorded. Keep the file, and ask its keeper for a new one.</source>
        <translation>ДАБЫЛ: {origin} {size} жазбадан кейін бұл қойма {at} күні {seen} жазбадан кейін көрген журналды жалғастыратынын файлдағы ештеңе көрсетпейді. Ештеңеге қол қойылған жоқ, ештеңе жазылған жоқ. Файлды сақтап қойып, сақтаушыдан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>ALARM: this is signed as {origin} by the key {key}; known is {known}. Nothing was signed or recorded. Ask its keeper in person whether the vault was handed over to new keys.</source>
        <translation>ДАБЫЛ: бұған {origin} атынан {key} кілтімен қол қойылған, ал белгілісі — {known}. Ештеңеге қол қойылған жоқ, ештеңе жазылған жоқ. Қойма жаңа кілттерге тапсырылған ба, сақтаушының өзінен сұраңыз.</translation>
    </message>
    <message>
        <source>The receipt of that handover was taken in before: entry {entry}, {at}. Nothing was recorded.</source>
        <translation>Бұл тапсырудың қолхаты бұрын қабылданған: {entry}-жазба, {at}. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>ALARM: that checkpoint counts {pinned} entries, this log has {size}. The vault was set back, or entries were cut off. Record nothing more, keep every copy, and look for the newer one. Signed by this vault&apos;s key: {signed}; by custodian: {by}.</source>
        <translation>ДАБЫЛ: ол бақылау нүктесінде {pinned} жазба, бұл журналда — {size}. Қойма бұрынғы күйіне қайтарылған немесе жазбалар кесілген. Басқа ештеңе жазбаңыз, барлық көшірмені сақтап, жаңасын іздеңіз. Осы қойманың кілтімен қол қойылған: {signed}; сақтаушының кілтімен: {by}.</translation>
    </message>
    <message>
        <source>ALARM: the first {pinned} entries of this log are not those of that checkpoint. The log was written anew, or another copy went another way. Record nothing more and keep every copy. Signed by this vault&apos;s key: {signed}; by custodian: {by}.</source>
        <translation>ДАБЫЛ: бұл журналдың алғашқы {pinned} жазбасы ол бақылау нүктесіндегідей емес. Журнал қайта жазылған немесе басқа көшірме өз жолымен кеткен. Басқа ештеңе жазбаңыз, барлық көшірмені сақтаңыз. Осы қойманың кілтімен қол қойылған: {signed}; сақтаушының кілтімен: {by}.</translation>
    </message>
    <message>
        <source>This package was not taken in, and nothing was recorded. It failed at step {step}. Ask whoever handed it over to make it again, and compare the short form by telephone.</source>
        <translation>Пакет қабылданған жоқ, ештеңе жазылған жоқ. Тексеру {step} қадамында өтпеді. Тапсырушыдан оны қайта жасауын сұрап, қысқа түрін телефон арқылы салыстырыңыз.</translation>
    </message>
    <message>
        <source>This package is for another vault than this one, so it does not open here. Give it to whoever it is for, or have it made again with an invitation of this vault.</source>
        <translation>Бұл пакет басқа қоймаға арналған, сондықтан мұнда ашылмайды. Оны иесіне беріңіз немесе осы қойманың шақыруымен қайта жасауды сұраңыз.</translation>
    </message>
    <message>
        <source>This package was taken in before: entry {entry}, {at}. It counts once, and nothing was recorded.</source>
        <translation>Бұл пакет бұрын қабылданған: {entry}-жазба, {at}. Ол бір рет есептеледі, ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>This receipt does not count, so nothing was recorded. Ask for it again.</source>
        <translation>Бұл қолхат есепке алынбайды, сондықтан ештеңе жазылған жоқ. Оны қайта сұраңыз.</translation>
    </message>
    <message>
        <source>This receipt belongs to no handover of this vault. Nothing was recorded.</source>
        <translation>Бұл қолхат осы қойманың бірде-бір тапсыруына жатпайды. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>{file} is no profile that can be used. Line {line}: {reason}.</source>
        <translation>{file} файлын профиль ретінде пайдалануға болмайды. {line}-жол: {reason}.</translation>
    </message>
    <message>
        <source>There is no profile {profile}. The profiles are: {known}.</source>
        <translation>{profile} профилі жоқ. Бар профильдер: {known}.</translation>
    </message>
    <message>
        <source>The list of case {case} was never issued as version {version}. Versions issued: {issued}.</source>
        <translation>{case} ісі бойынша тізімдеменің {version}-нұсқасы бекітілмеген. Бекітілген нұсқалар: {issued}.</translation>
    </message>
    <message>
        <source>Case {case} has no exhibit in use, so there is no list to issue. Add one first.</source>
        <translation>{case} ісінде қолданыстағы дәлел жоқ, сондықтан шығаратын тізімдеме жоқ. Алдымен біреуін қосыңыз.</translation>
    </message>
    <message>
        <source>Binding the pages</source>
        <translation>Беттер тігілуде</translation>
    </message>
    <message>
        <source>{item} is attached to {submissions} as a receipt or an answer. Take it off there first.</source>
        <translation>{item} {submissions} жүгінуіне түбіртек немесе жауап ретінде тіркелген. Алдымен оны сол жерден алып тастаңыз.</translation>
    </message>
    <message>
        <source>There is no submission {submission} in this vault.</source>
        <translation>Бұл қоймада {submission} жүгінуі жоқ.</translation>
    </message>
    <message>
        <source>{item} has no pages that could be painted over: only a picture or a PDF can be redacted here. Print it to a PDF, take that in, and redact it.</source>
        <translation>{item} материалында бояп жабуға болатын бет жоқ: мұнда тек суретті немесе PDF файлын бояп жабуға болады. Оны PDF файлына басып шығарып, қабылдап, соны бояп жабыңыз.</translation>
    </message>
    <message>
        <source>{item} is too long to be redacted at once. Take it in again in parts, and redact each.</source>
        <translation>{item} бір реттен бояп жабу үшін тым үлкен. Оны бөліп қабылдап, әр бөлігін бояп жабыңыз.</translation>
    </message>
    <message>
        <source>The pages of {item} cannot be shown, so they cannot be painted over. Nothing was made. If it has a password, take in a copy without one.</source>
        <translation>{item} беттерін көрсету мүмкін емес, сондықтан бояп жабу да мүмкін емес. Ештеңе жасалмады. Құпиясөзі болса, құпиясөзсіз көшірмесін қабылдаңыз.</translation>
    </message>
    <message>
        <source>Painting over pages</source>
        <translation>Беттерді бояп жабу</translation>
    </message>
    <message>
        <source>The bundle could not be made: {reason}. Nothing of it was left; the record says that it was begun. Try again, and leave out the exhibit that is named, if one is.</source>
        <translation>Жинақты жасау мүмкін болмады: {reason}. Одан ештеңе қалмады; жазбада оның басталғаны айтылған. Қайталап көріңіз, ал дәлелдеме аталса, оны алып тастаңыз.</translation>
    </message>
    <message>
        <source>Entry {entry} recorded no bundle of this case.</source>
        <translation>{entry}-жазба бұл істің жинағы туралы емес.</translation>
    </message>
    <message>
        <source>Not built: {exhibits} must not go to this forum as they are. Nothing was recorded. Leave them out, or put a sheet in their place.</source>
        <translation>Жасалмады: {exhibits} осы күйінде бұл органға берілмейді. Ештеңе жазылған жоқ. Оларды алып тастаңыз немесе орнына парақ қойыңыз.</translation>
    </message>
    <message>
        <source>Making pages of exhibits</source>
        <translation>Дәлелдемелердің беттері жасалуда</translation>
    </message>
    <message>
        <source>Setting cover, index and annexes</source>
        <translation>Мұқаба, мазмұндама және қосымшалар</translation>
    </message>
    <message>
        <source>The bundle verifies itself</source>
        <translation>Жинақ өзін-өзі тексеруде</translation>
    </message>
    <message>
        <source>{path} is one file. Unpack it first, then choose the folder that comes out of it.</source>
        <translation>{path} — бір файл. Алдымен оны ашып шығарыңыз, содан кейін шыққан қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>{custodian} signed the checkpoint of this bundle, with keys that are not open now. Only they can build it again byte for byte. Build a new one instead, or ask them.</source>
        <translation>Бұл топтаманың бақылау нүктесіне {custodian} сақтаушысы қазір ашылмаған кілттермен қол қойған. Оны байтына дейін дәл қайта құра алатын тек сол кісі. Жаңа топтама құрыңыз немесе оған хабарласыңыз.</translation>
    </message>
    <message>
        <source>Reading whom files name</source>
        <translation>Файлдарда кім аталғанын оқу</translation>
    </message>
    <message>
        <source>Nothing would be painted over in {item}: there is no box, and the words were not found. In a picture a machine reads some words and misses others: draw a box.</source>
        <translation>{item} материалында ештеңе боялмас еді: жақтау жоқ, сөздер табылмады. Суретте машина бір сөздерді оқып, басқаларын өткізіп алады: жақтау сызыңыз.</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Суреттерді оқу</translation>
    </message>
    <message>
        <source>Reading pictures for what was removed</source>
        <translation>Суреттерде алынып тасталғанның бар-жоғын оқу</translation>
    </message>
    <message>
        <source>Searching every file for what must not leave</source>
        <translation>Әр файлдан сыртқа шықпауы тиіс мәліметті іздеу</translation>
    </message>
    <message>
        <source>Binding the core bundle</source>
        <translation>Қысқа жинақ тігілуде</translation>
    </message>
    <message>
        <source>Writing a file for each exhibit</source>
        <translation>Әр дәлелдемеге жеке файл жазылуда</translation>
    </message>
    <message>
        <source>its first lines were altered</source>
        <translation>оның басы өзгертілген</translation>
    </message>
    <message>
        <source>it was altered or cut off</source>
        <translation>ол өзгертілген немесе кесілген</translation>
    </message>
    <message>
        <source>it is not encrypted for this vault</source>
        <translation>ол осы қойма үшін шифрланбаған</translation>
    </message>
    <message>
        <source>it asks for another amount of work than is accepted</source>
        <translation>ол қабылданатыннан басқа есептеу көлемін талап етеді</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>ол оқылып жатқанда өзгерді</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>ол тым үлкен</translation>
    </message>
    <message>
        <source>it is not of the form that it should have</source>
        <translation>оның пішіні болуға тиіс пішін емес</translation>
    </message>
</context>
<context>
    <name>outside</name>
    <message>
        <source>The log up to entry {entry} existed no later than {moment}.</source>
        <translation>{entry}-жазбаға дейінгі журнал {moment} уақытынан кешіктірмей болған.</translation>
    </message>
    <message>
        <source>Somebody is said to state that the log up to entry {entry} existed by {moment}.</source>
        <translation>Біреу {entry}-жазбаға дейінгі журнал {moment} уақытына қарай болған деп мәлімдеген-мыс.</translation>
    </message>
    <message>
        <source>Stated by {who}.</source>
        <translation>Мәлімдеген: {who}.</translation>
    </message>
    <message>
        <source>Signature and chain lead to the root that you named. Compare its SHA-256 with what the authority publishes: {digest}</source>
        <translation>Қолтаңба мен тізбек өзіңіз атаған түбірлік сертификатқа апарады. Оның SHA-256 мәнін қызмет жариялағанмен салыстырыңыз: {digest}</translation>
    </message>
    <message>
        <source>It does not count: nobody named the authority’s root, so the signature is not verified, and anyone could have made it. Take the same answer in again together with the root certificate. SHA-256 of the certificate that signed: {digest}</source>
        <translation>Есептелмейді: қызметтің түбірлік сертификатын ешкім атамаған, сондықтан қолтаңба тексерілмеген, мұны кез келген адам жасай алар еді. Сол жауапты түбірлік сертификатпен бірге қайта қабылдаңыз. Қол қойған сертификаттың SHA-256 мәні: {digest}</translation>
    </message>
    <message>
        <source>The signature is by the key that you named for this witness.</source>
        <translation>Қолтаңба осы куәгер үшін өзіңіз атаған кілтпен қойылған.</translation>
    </message>
    <message>
        <source>It does not count: nobody named the key of this witness, so the signature is not verified, and anyone could have made it. Ask them for their public key by another way, and take the same file in again with it.</source>
        <translation>Есептелмейді: бұл куәгердің кілтін ешкім атамаған, сондықтан қолтаңба тексерілмеген, мұны кез келген адам жасай алар еді. Оның ашық кілтін басқа жолмен біліп, сол файлды кілтпен бірге қайта қабылдаңыз.</translation>
    </message>
    <message>
        <source>Renew: its certificate ends on {day}. Ask for a new time stamp before that day; it covers all that came before.</source>
        <translation>Жаңартыңыз: оның сертификаты {day} күні аяқталады. Осы күнге дейін жаңа уақыт белгісін сұратыңыз; ол өзіне дейінгінің бәрін қамтиды.</translation>
    </message>
    <message>
        <source>So you said when you took the scan in: {items}. Keep the paper; it is what a court will look at.</source>
        <translation>Сканды қабылдағанда сіз осылай көрсеттіңіз: {items}. Қағазды сақтаңыз: сот соны қарайды.</translation>
    </message>
    <message>
        <source>Letter {number}</source>
        <translation>{number}-хат</translation>
    </message>
    <message>
        <source>Offer to a witness</source>
        <translation>Куәгерге ұсыныс</translation>
    </message>
    <message>
        <source>Time stamps: {authority}</source>
        <translation>Уақыт белгілері: {authority}</translation>
    </message>
    <message>
        <source>Asked for over the log up to entry {entry}. No answer was taken in yet; one is enough.</source>
        <translation>{entry}-жазбаға дейінгі журналға сұратылған. Жауап әлі қабылданған жоқ; біреуі жеткілікті.</translation>
    </message>
    <message>
        <source>Made over the log up to entry {entry}. No stamped page was taken in yet.</source>
        <translation>{entry}-жазбаға дейінгі журналға жасалған. Мөр басылған бет әлі қабылданған жоқ.</translation>
    </message>
    <message>
        <source>Written over the log up to entry {entry}. Nothing came back yet.</source>
        <translation>{entry}-жазбаға дейінгі журналға жазылған. Әзірге жауап жоқ.</translation>
    </message>
    <message>
        <source>Entry {entry}</source>
        <translation>{entry}-жазба</translation>
    </message>
    <message>
        <source>The answer that is recorded there is not good. It shows nothing: {reason}.</source>
        <translation>Онда жазылған жауап жарамсыз. Ол ештеңе көрсетпейді: {reason}.</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>қағазда</translation>
    </message>
    <message>
        <source>signed by you</source>
        <translation>сіз қол қойғансыз</translation>
    </message>
    <message>
        <source>Cosigned for {who}</source>
        <translation>{who} үшін қол қойылды</translation>
    </message>
    <message>
        <source>Its log up to entry {entry}, on {moment}. Seen for the first time: nothing to compare.</source>
        <translation>Оның {entry}-жазбаға дейінгі журналы, {moment}. Алғаш рет көрінді: салыстыратын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Its log up to entry {entry}, on {moment}. Since you saw it last, it only grew.</source>
        <translation>Оның {entry}-жазбаға дейінгі журналы, {moment}. Алдыңғы жолдан бері ол тек өскен.</translation>
    </message>
    <message>
        <source>No outside party vouches for any date yet.</source>
        <translation>Әзірге бірде-бір күнді бөгде тұлға растамайды.</translation>
    </message>
    <message>
        <source>Outside parties vouch for the log up to entry {entry}.</source>
        <translation>{entry}-жазбаға дейінгі журналды бөгде тұлғалар растайды.</translation>
    </message>
    <message>
        <source>What was recorded since rests on your word and clock alone.</source>
        <translation>Одан кейін жазылғаны тек сіздің сөзіңіз бен сағатыңызға негізделеді.</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>есептеледі</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>күтілуде</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>жарамсыз</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>This has no place in a bundle.</source>
        <translation>Мұның топтамада орны жоқ.</translation>
    </message>
    <message>
        <source>A file without which nothing can be said is missing.</source>
        <translation>Онсыз ештеңе айтуға болмайтын файл жоқ.</translation>
    </message>
    <message>
        <source>The manifest has not the form of one.</source>
        <translation>Файлдар тізімі керекті пішінде емес.</translation>
    </message>
    <message>
        <source>The manifest lists this file, and it is not there.</source>
        <translation>Бұл файл тізімде бар, бірақ қалтада жоқ.</translation>
    </message>
    <message>
        <source>The manifest does not list this file.</source>
        <translation>Бұл файл тізімде жоқ.</translation>
    </message>
    <message>
        <source>This file is not the one that the manifest lists.</source>
        <translation>Бұл тізімде аталған файл емес.</translation>
    </message>
    <message>
        <source>This is no Ed25519 public key in the one form.</source>
        <translation>Бұл жалғыз рұқсат етілген пішіндегі Ed25519 ашық кілті емес.</translation>
    </message>
    <message>
        <source>The checkpoint has not the form of one by a vault and its custodian.</source>
        <translation>Бақылау нүктесі қойма мен сақтаушы жасайтын пішінде емес.</translation>
    </message>
    <message>
        <source>The vault&apos;s signature is not valid.</source>
        <translation>Қойманың қолтаңбасы жарамсыз.</translation>
    </message>
    <message>
        <source>The custodian&apos;s signature is not valid.</source>
        <translation>Сақтаушының қолтаңбасы жарамсыз.</translation>
    </message>
    <message>
        <source>This has not the form of a note over a bundle.</source>
        <translation>Бұл топтама туралы қол қойылған мәтін пішінінде емес.</translation>
    </message>
    <message>
        <source>This note is of another vault.</source>
        <translation>Бұл мәтін басқа қоймаға қатысты.</translation>
    </message>
    <message>
        <source>Another manifest was signed.</source>
        <translation>Басқа файлдар тізіміне қол қойылған.</translation>
    </message>
    <message>
        <source>Another checkpoint was signed.</source>
        <translation>Басқа бақылау нүктесіне қол қойылған.</translation>
    </message>
    <message>
        <source>This is not what the note beside it says.</source>
        <translation>Бұл қасындағы қол қойылған мәтінде айтылғанға сәйкес емес.</translation>
    </message>
    <message>
        <source>This has not the form of an entry with its proof.</source>
        <translation>Бұл дәлелі бар жазба пішінінде емес.</translation>
    </message>
    <message>
        <source>The entry has another number than its file.</source>
        <translation>Жазбаның нөмірі файлының нөмірінен басқа.</translation>
    </message>
    <message>
        <source>The entry is not in the tree of the checkpoint.</source>
        <translation>Жазба бақылау нүктесінің ағашында жоқ.</translation>
    </message>
    <message>
        <source>The log is not whole: that earlier entries here are of it, this entry alone says.</source>
        <translation>Журнал бүтін емес: мұндағы бұрынғы жазбалар содан екенін тек осы жазба айтады.</translation>
    </message>
    <message>
        <source>The entry that created the vault is not shown.</source>
        <translation>Қойманың жасалғаны туралы жазба көрсетілмеген.</translation>
    </message>
    <message>
        <source>The log names another vault or key.</source>
        <translation>Журнал басқа қойманы немесе басқа кілтті атайды.</translation>
    </message>
    <message>
        <source>A custodian is introduced again.</source>
        <translation>Сақтаушы қайтадан енгізілген.</translation>
    </message>
    <message>
        <source>No entry that is shown introduces this key.</source>
        <translation>Көрсетілген бірде-бір жазба бұл кілтті енгізбейді.</translation>
    </message>
    <message>
        <source>This is no earlier checkpoint with its proof.</source>
        <translation>Бұл дәлелі бар бұрынғы бақылау нүктесі емес.</translation>
    </message>
    <message>
        <source>An earlier checkpoint is not signed by vault and custodian.</source>
        <translation>Бұрынғы бақылау нүктесіне қойма мен сақтаушы қол қоймаған.</translation>
    </message>
    <message>
        <source>The log did not go on from this checkpoint.</source>
        <translation>Журнал бұл бақылау нүктесін жалғастырмайды.</translation>
    </message>
    <message>
        <source>That the log went on from an earlier checkpoint here, this entry alone says.</source>
        <translation>Журнал мұндағы бұрынғы бақылау нүктесін жалғастыратынын тек осы жазба айтады.</translation>
    </message>
    <message>
        <source>Its custodian is not introduced.</source>
        <translation>Оның сақтаушысы енгізілмеген.</translation>
    </message>
    <message>
        <source>No signature of its custodian over it is shown.</source>
        <translation>Оған сақтаушысының қойған қолтаңбасы көрсетілмеген.</translation>
    </message>
    <message>
        <source>It does not say which content it took in.</source>
        <translation>Қандай мазмұн қабылданғаны айтылмаған.</translation>
    </message>
    <message>
        <source>There is not one file of this item.</source>
        <translation>Бұл бірліктің дәл бір файлы жоқ.</translation>
    </message>
    <message>
        <source>This is not what was taken in.</source>
        <translation>Бұл қабылданған нәрсе емес.</translation>
    </message>
    <message>
        <source>No entry that is shown took this in.</source>
        <translation>Көрсетілген бірде-бір жазба мұны қабылдамаған.</translation>
    </message>
    <message>
        <source>No exhibit is shown.</source>
        <translation>Бірде-бір дәлелдеме көрсетілмеген.</translation>
    </message>
    <message>
        <source>Not every item of this exhibit is shown.</source>
        <translation>Бұл дәлелдеменің бірліктері түгел көрсетілмеген.</translation>
    </message>
    <message>
        <source>The checkpoint from outside is not one that this bundle goes on from.</source>
        <translation>Басқа жерден алынған бақылау нүктесі осы топтама жалғастыратындардың ішінде жоқ.</translation>
    </message>
    <message>
        <source>The key from outside is neither the vault&apos;s nor the custodian&apos;s.</source>
        <translation>Басқа жерден алынған кілт қойманыкі де, сақтаушынікі де емес.</translation>
    </message>
    <message>
        <source>Key not compared with anything outside this bundle.</source>
        <translation>Кілт осы топтамадан тыс ештеңемен салыстырылған жоқ.</translation>
    </message>
    <message>
        <source>No outside party vouches for any date here.</source>
        <translation>Мұндағы бірде-бір күнді бөгде тұлға растамайды.</translation>
    </message>
    <message>
        <source>This has not the form of a time stamp by a certificate that is for time stamps alone.</source>
        <translation>Бұл тек уақыт белгілеріне арналған сертификаты бар уақыт белгісі пішінінде емес.</translation>
    </message>
    <message>
        <source>This is not an answer that grants the time stamp beside it.</source>
        <translation>Бұл қасындағы уақыт белгісі берілген жауап емес.</translation>
    </message>
    <message>
        <source>The earlier checkpoint that it should be over is not here, or did not verify.</source>
        <translation>Ол қойылуға тиіс бұрынғы бақылау нүктесі мұнда жоқ немесе тексеруден өтпеген.</translation>
    </message>
    <message>
        <source>It is over something else than the earlier checkpoint of its number.</source>
        <translation>Ол өз нөміріндегі бұрынғы бақылау нүктесіне қойылмаған.</translation>
    </message>
    <message>
        <source>Its certificates name a root from outside, and its signature does not lead there.</source>
        <translation>Оның сертификаттары басқа жерден алынған түбірлік сертификатты атайды, бірақ қолтаңбасы оған апармайды.</translation>
    </message>
    <message>
        <source>These exact bytes existed no later than {time} (stated by {authority}): {items}; SHA-256 of its certificate: {certificate}.</source>
        <translation>Дәл осы байттар {time} уақытынан кешіктірмей болған ({authority} мәлімдеген): {items}; сертификатының SHA-256 мәні: {certificate}.</translation>
    </message>
    <message>
        <source>Anchor unknown: {authority} is said to state that these exact bytes existed no later than {time}: {items}; its signature is not verified, and anybody could have made it; SHA-256 of its certificate: {certificate}.</source>
        <translation>Уақыт белгісі қызметі таныс емес: {authority} дәл осы байттар {time} уақытынан кешіктірмей болған деп мәлімдейді делінген: {items}; қолтаңбасы тексерілген жоқ, оны кез келген адам жасай алар еді; сертификатының SHA-256 мәні: {certificate}.</translation>
    </message>
    <message>
        <source>When this time stamp was made, the log had taken in none of the items here.</source>
        <translation>Бұл уақыт белгісі қойылғанда мұндағы бірліктердің ешқайсысы журналға әлі қабылданбаған.</translation>
    </message>
    <message>
        <source>No time stamp here covers it: when it was taken in rests on the keeper&apos;s word and clock alone.</source>
        <translation>Мұндағы бірде-бір уақыт белгісі мұны қамтымайды: оның қашан қабылданғаны тек сақтаушының сөзі мен сағатына негізделеді.</translation>
    </message>
    <message>
        <source>This has not the form of a cosignature by another vault.</source>
        <translation>Бұл куәгердің — басқа қойманың — қолтаңбасы пішінінде емес.</translation>
    </message>
    <message>
        <source>It bears the name of a witness&apos;s key from outside, and is not by that key.</source>
        <translation>Ол басқа жерден алынған куәгер кілтінің атымен аталған, бірақ сол кілтпен қойылмаған.</translation>
    </message>
    <message>
        <source>The witness {witness} had seen no other history of this log in its first {size} entries, and says so at {time} by its own clock.</source>
        <translation>{witness} куәгері бұл журналдың алғашқы жазбаларында ({size}) басқа тарихты көрмеген және мұны өз сағаты бойынша {time} уақытында растаған.</translation>
    </message>
    <message>
        <source>Witness unknown: {witness} is said to have seen no other history of this log in its first {size} entries, at {time}; its signature is not verified, and anybody could have made it.</source>
        <translation>Куәгер таныс емес: {witness} бұл журналдың алғашқы жазбаларында ({size}) басқа тарихты көрмеген делінген, уақыты {time}; қолтаңбасы тексерілген жоқ, оны кез келген адам жасай алар еді.</translation>
    </message>
    <message>
        <source>The bundle as a whole</source>
        <translation>Топтама тұтас</translation>
    </message>
    <message>
        <source>Failure {code}</source>
        <translation>Бұзушылық {code}</translation>
    </message>
    <message>
        <source>Notice {code}</source>
        <translation>Ескертпе {code}</translation>
    </message>
    <message>
        <source>{item} itself is withheld, its digest too; that {copy} is a redacted copy of it, the keeper&apos;s record says, and nothing here shows it.</source>
        <translation>{item} берілмейді, оның SHA-256 мәні де жасырын; {copy} — оның кейбір жерлері боялып жабылған нұсқасы екенін тек сақтаушының жазбасы айтады, мұнда оны ештеңе көрсетпейді.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
    <message>
        <source>Would any of them be in danger if their name were read by somebody else?</source>
        <translation>Аты-жөнін бөгде адам оқыса, олардың біріне қауіп төнбей ме?</translation>
    </message>
    <message>
        <source>Accounts and display names</source>
        <translation>Аккаунттар мен көрсетілетін аттар</translation>
    </message>
    <message>
        <source>Places on the map</source>
        <translation>Картадағы орындар</translation>
    </message>
    <message>
        <source>Names of files and folders</source>
        <translation>Файлдар мен қалталардың атаулары</translation>
    </message>
    <message>
        <source>Addresses on the internet</source>
        <translation>Интернеттегі мекенжайлар</translation>
    </message>
    <message>
        <source>Devices, and what else is inside the files</source>
        <translation>Құрылғылар және файлдардың ішіндегі басқа мәліметтер</translation>
    </message>
    <message>
        <source>The originals go out as they are. A serial number or a program can lead to a person.</source>
        <translation>Түпнұсқалар сол күйінде беріледі. Сериялық нөмір не бағдарлама адамға алып баруы мүмкін.</translation>
    </message>
    <message>
        <source>What you wrote about the case, its exhibits and items</source>
        <translation>Іс, дәлелдемелер мен материалдар туралы жазғаныңыз</translation>
    </message>
    <message>
        <source>Only the beginnings stand here. Do they name somebody?</source>
        <translation>Мұнда тек басталуы тұр. Оларда біреу аталған жоқ па?</translation>
    </message>
    <message>
        <source>Times and time zones</source>
        <translation>Уақыт пен уақыт белдеулері</translation>
    </message>
    <message>
        <source>Parties outside who vouch for dates</source>
        <translation>Күндерге кепіл болатын бөгде тараптар</translation>
    </message>
    <message>
        <source>it is under seal</source>
        <translation>ол мөрленген</translation>
    </message>
    <message>
        <source>it is for the court alone</source>
        <translation>ол тек сотқа арналған</translation>
    </message>
    <message>
        <source>it is confidential</source>
        <translation>ол құпия</translation>
    </message>
    <message>
        <source>it is not to be disclosed to the government</source>
        <translation>оны мемлекетке ашуға болмайды</translation>
    </message>
    <message>
        <source>a person in it did not agree, or took it back</source>
        <translation>ондағы адам келісім бермеген немесе келісімін қайтарып алған</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>мұқаба</translation>
    </message>
    <message>
        <source>list</source>
        <translation>тізімдеме</translation>
    </message>
    <message>
        <source>custody pages</source>
        <translation>сақталуы туралы беттер</translation>
    </message>
    <message>
        <source>inside the file</source>
        <translation>файлдың ішінде</translation>
    </message>
    <message>
        <source>name of the bundle</source>
        <translation>жинақтың атауы</translation>
    </message>
    <message>
        <source>{person} agreed to be seen, but not to be named.</source>
        <translation>{person}: көрсетуге келіскен, атын атауға келіспеген.</translation>
    </message>
    <message>
        <source>{person} agreed to be named, but not to be seen.</source>
        <translation>{person}: атын атауға келіскен, көрсетуге келіспеген.</translation>
    </message>
    <message>
        <source>{person} did not agree to be named or seen, or took it back.</source>
        <translation>{person}: атын атауға да, көрсетуге де келіспеген немесе келісімін қайтарып алған.</translation>
    </message>
    <message>
        <source>a redacted version (Evidence, “Redact…”)</source>
        <translation>боялып жабылған нұсқа («Материалдар», «Бояп жабу…»)</translation>
    </message>
    <message>
        <source>the redacted version {items}</source>
        <translation>боялып жабылған {items} нұсқасы</translation>
    </message>
    <message>
        <source>Files with others in them, of which only the names are told. Whom do those name or show? {files}</source>
        <translation>Ішінде басқа файлдар бар файлдар: тек олардың аттары аталған. Олар кімді атайды не көрсетеді? {files}</translation>
    </message>
    <message>
        <source>Term {number} is “{term}”.</source>
        <translation>term {number} — бұл «{term}».</translation>
    </message>
    <message>
        <source>These say what was removed from an item, or what is held back, or cannot be searched for it: {places}. Change them or redact them too; or make the version from which it was removed anew without this word, and withdraw the old one. The name that a file came with stays: leave its exhibit out, or add the file again under a name that says nothing. What pictures show is looked for when the bundle is built.</source>
        <translation>Мұнда бірліктен алынған не берілмейтін нәрсе тұр немесе оны тексеру мүмкін емес: {places}. Бұл мәтіндерді өзгертіңіз не соларды да бояп жабыңыз; не болмаса ол алынған нұсқаны осы сөзді алмай қайта жасап, бұрынғысын алып тастаңыз. Файл келгендегі аты өзгермейді: оның дәлелдемесін қоспаңыз немесе файлды ештеңе айтпайтын атпен қайта қабылдаңыз. Суреттерде не көрінетіні жинақ жасалғанда тексеріледі.</translation>
    </message>
    <message>
        <source>Exhibit {mark}: {field}</source>
        <translation>{mark} дәлелдемесі: {field}</translation>
    </message>
    <message>
        <source>Case: {field}</source>
        <translation>іс: {field}</translation>
    </message>
    <message>
        <source>{name}, who keeps the vault</source>
        <translation>{name}, сақтаушы</translation>
    </message>
    <message>
        <source>entry {number}</source>
        <translation>{number}-жазба</translation>
    </message>
    <message>
        <source>{mark}: {reason}</source>
        <translation>{mark}: {reason}</translation>
    </message>
    <message>
        <source>They stand inside the files, as the phone or camera wrote them. One can lead to a home.</source>
        <translation>Олар файлдардың ішінде, телефон не камера жазған күйінде тұр. Орын үйге дейін апаруы мүмкін.</translation>
    </message>
    <message>
        <source>If they agree, record it: under Exhibits, “Give out…”, “What people agreed to…”. Otherwise {redacted} can go in its place: withdraw the exhibit that has the original, add it with any other items of that exhibit, and issue the list anew.</source>
        <translation>Келісім болса, оны жазыңыз: «Дәлелдемелер», «Беру…», «Адамдар неге келісті…». Болмаса орнына {redacted} тұра алады: түпнұсқасы бар дәлелдемені алып тастап, оны сол дәлелдеменің басқа бірліктерімен бірге (олар болса) қосып, тізімдемені қайта бекітіңіз.</translation>
    </message>
    <message>
        <source>Sound, film, or files that the program cannot read. Whom do they name or show? {files}</source>
        <translation>Дыбыс, бейне немесе бағдарлама оқи алмайтын файлдар. Оларда кім аталған не көрсетілген? {files}</translation>
    </message>
    <message>
        <source>Files that open with a password only: {files}</source>
        <translation>Тек құпиясөзбен ашылатын файлдар: {files}</translation>
    </message>
    <message>
        <source>Files that could not be read. Whom do they name? {files}</source>
        <translation>Оқылмаған файлдар. Оларда кім аталған? {files}</translation>
    </message>
    <message>
        <source>{person} agreed to be named: entry {entry}, exhibits {marks}.</source>
        <translation>{person}: аты аталуына келісім, {entry}-жазба, дәлелдемелер: {marks}.</translation>
    </message>
    <message>
        <source>{person} agreed to be seen: entry {entry}, exhibits {marks}.</source>
        <translation>{person}: бейнесі көрсетілуіне келісім, {entry}-жазба, дәлелдемелер: {marks}.</translation>
    </message>
    <message>
        <source>{person} agreed to be named and seen: entry {entry}, exhibits {marks}.</source>
        <translation>{person}: аты аталуына және бейнесі көрсетілуіне келісім, {entry}-жазба, дәлелдемелер: {marks}.</translation>
    </message>
    <message>
        <source>This forum takes no files of this kind: {files}</source>
        <translation>Бұл инстанция мұндай файлдарды қабылдамайды: {files}</translation>
    </message>
    <message>
        <source>Pictures, in which the program looks for no names. Whom do they name or show? {files}</source>
        <translation>Суреттер: бағдарлама олардан есімдерді іздемейді. Оларда кім аталған немесе көрінеді? {files}</translation>
    </message>
    <message>
        <source>PDF files, of which the program reads remarks alone for names. Whom do their pages name? {files}</source>
        <translation>PDF файлдары: бағдарлама есімдерді тек ескертпелерден оқиды. Олардың беттерінде кім аталған? {files}</translation>
    </message>
    <message>
        <source>What came with items from another vault is destroyed or damaged, so who vouched for these before is not named: {files}</source>
        <translation>Басқа қоймадан материалдармен бірге келген нәрсе жойылған немесе бүлінген; оларды бұрын кім растағаны аталмайды: {files}</translation>
    </message>
    <message>
        <source>Files that name more people than are listed here: {files}</source>
        <translation>Мұнда аталғаннан көбірек адам аталған файлдар: {files}</translation>
    </message>
</context>
<context>
    <name>submissions</name>
    <message>
        <source>overdue</source>
        <translation>мерзімі өтті</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>мерзімі жақын</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>күтуде</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>аяқталды</translation>
    </message>
    <message>
        <source>Write to whom it was sent.</source>
        <translation>Кімге жіберілгенін жазыңыз.</translation>
    </message>
    <message>
        <source>Write the day of sending as 06.03.2026, or with the time as 06.03.2026 14:20. It cannot be a day to come. Where you do not know it, write: unknown</source>
        <translation>Жіберілген күнді 06.03.2026 деп немесе уақытымен 06.03.2026 14:20 деп жазыңыз. Ол болашақ күн бола алмайды. Білмесеңіз, былай жазыңыз: белгісіз</translation>
    </message>
    <message>
        <source>Write the last day for the answer as 26.03.2026. It cannot be before the day of sending.</source>
        <translation>Жауаптың соңғы күнін 26.03.2026 деп жазыңыз. Ол жіберілген күннен бұрын бола алмайды.</translation>
    </message>
    <message>
        <source>Write the day of the answer as 20.03.2026: from the day of sending on, and not a day to come.</source>
        <translation>Жауап күнін 20.03.2026 деп жазыңыз: жіберілген күннен бұрын емес және болашақ күн емес.</translation>
    </message>
    <message>
        <source>Write the number of pages as a whole number.</source>
        <translation>Беттер санын бүтін санмен жазыңыз.</translation>
    </message>
    <message>
        <source>Write the number of an item of this vault, as E-17.</source>
        <translation>Осы қоймадағы бірліктің нөмірін жазыңыз, мысалы E-17.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>жауап келді</translation>
    </message>
    <message>
        <source>answered late</source>
        <translation>жауап кешігіп келді</translation>
    </message>
    <message>
        <source>answered on {day}</source>
        <translation>жауап күні: {day}</translation>
    </message>
    <message>
        <source>answer was due on {day}</source>
        <translation>жауап мерзімі {day} болатын</translation>
    </message>
    <message>
        <source>answer is due today</source>
        <translation>жауап бүгін керек</translation>
    </message>
    <message numerus="yes">
        <source>answer is due on {day}, in %n day(s)</source>
        <translation>
            <numerusform>жауап мерзімі {day}, %n күннен кейін</numerusform>
            <numerusform>жауап мерзімі {day}, %n күннен кейін</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taken</name>
    <message numerus="yes">
        <source>%n item(s) taken in, read back from the disk and found the same.</source>
        <translation>
            <numerusform>%n бірлік қабылданды, дискіден қайта оқылды және сәйкес келді.</numerusform>
            <numerusform>%n бірлік қабылданды, дискіден қайта оқылды және сәйкес келді.</numerusform>
        </translation>
    </message>
    <message>
        <source>The originals still lie, not encrypted, in {places}. They were not changed.</source>
        <translation>Бастапқы файлдар әлі де шифрланбаған күйде жатыр: {places}. Олар өзгертілген жоқ.</translation>
    </message>
    <message>
        <source>If they must not stay there, remove them now.</source>
        <translation>Егер олардың онда қалуына болмайтын болса, қазір жойыңыз.</translation>
    </message>
    <message>
        <source>{items} cannot be read back from the disk as they were taken in. Keep the originals, look after the disk, and take these files in again: that mends what is stored.</source>
        <translation>{items}: қабылданған мазмұн дискіден оқылмайды. Бастапқы файлдарды сақтап қойыңыз, дискіні тексеріңіз де, осы файлдарды қайта қабылдаңыз: сонда сақталғаны түзеледі.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Расталмады</translation>
    </message>
    <message>
        <source>Stopped. What is called stored was not read back from the disk: check the vault later.</source>
        <translation>Тоқтатылды. «Сақталған» деп белгіленгендер дискіден қайта оқылмады: қойманы кейін тексеріңіз.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Тоқтатылды</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Расталды</translation>
    </message>
</context>
</TS>
