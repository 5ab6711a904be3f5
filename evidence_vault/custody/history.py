"""Walking the log: each commit verified against the one before, past damage if need be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.commit import decode_commit
from evidence_vault.custody.entry import open_entry
from evidence_vault.custody.merkle import CompactRange
from evidence_vault.custody.roster import Roster
from evidence_vault.custody.succession import Reign, reigns
from evidence_vault.custody.verify import EMPTY_HEAD, VerifiedCommit, verify_commit
from evidence_vault.errors import DamagedLog, EvidenceError, ReadFailed, VaultSubstituted
from evidence_vault.records.custodian import Custodian, Keyslot
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Entry, Kind, LogHead
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CustodianId
from evidence_vault.vault.layout import VaultHeader
from evidence_vault.vault.log import LogFiles

FOREIGN = "commit.foreign"
"""Code of a finding about a file that decrypts but carries no signature of the vault."""

REMOVED_KEY = "commit.removed_key"
"""Code of a finding about a commit whose custodian had no key in use any more."""

MISPLACED = "commit.misplaced"
"""Code of a finding about a commit that verifies, but not in this place."""

_UNSIGNED = ("V1.", "V2.", "V3.")
"""Steps that a file made by somebody who knows only the recipient fails."""

_ORDINARY = {"V11.first", "V11.slot"}
"""Notices that ordinary vaults have: of use to a stranger with a proof, not to the keeper."""


@dataclass(frozen=True, slots=True)
class Walked:
    """One place in the log.

    Attributes:
        number: of the commit, from 1.
        file: how findings name it.
        entries: what it says; none where it does not verify.
        head: where the log stands after it; None where it does not verify.
        custodians_added: public keys that it introduces, 32 bytes each.
        findings: what is wrong with it, or should be known of it.
        withheld: numbers of entries from which facts were taken out.
    """

    number: int
    file: str
    entries: tuple[Entry, ...]
    head: LogHead | None
    custodians_added: Mapping[CustodianId, bytes]
    findings: tuple[Finding, ...]
    withheld: frozenset[int] = frozenset()

    def fits(self, good: LogHead) -> bool:
        """Whether it can stand after `good`, with a commit of at least one entry for each number between."""
        if self.head is None:
            return False
        entries = self.head.size - len(self.entries) - good.size
        commits = self.number - good.commit - 1
        return entries >= commits if commits else entries == 0

    @property
    def by_removed_key(self) -> bool:
        """Whether it can be read, and was made by a custodian who had no key any more."""
        return any(finding.code == REMOVED_KEY for finding in self.findings)

    @property
    def foreign(self) -> bool:
        """Whether it is no part of the log: without a signature of the vault, or a copy of another commit."""
        return any(finding.code in (FOREIGN, MISPLACED) for finding in self.findings)


class History:
    """The log of one unlocked vault, verified as it is read."""

    def __init__(self, log: LogFiles, header: VaultHeader, vault_key: bytes) -> None:
        """Bind the commits to what verifies them.

        Args:
            log: the commits.
            header: what ``VAULT`` says; held against the log by `check_genesis`.
            vault_key: the vault's public key, 32 bytes; earlier keys of a vault that was handed over are in its log.
        """
        self._log = log
        self.header = header
        self._vault_key = vault_key
        self._reigns: tuple[Reign, ...] | None = None

    def numbers(self) -> list[int]:
        """Commit numbers that have a file."""
        return self._log.numbers()

    def plaintext(self, number: int) -> bytes:
        """A commit as decrypted, not verified. Raises `DamagedLog`."""
        return self._log.read(number)

    def strangers(self) -> Iterator[Path]:
        """Files below ``log/`` that are no commits."""
        return self._log.strangers()

    def check_genesis(self) -> tuple[Finding, ...]:
        """Hold the first entry of the log against ``VAULT``. A first commit that cannot be read says nothing.

        Nor does one without the vault's signature, where others have it: who knows the recipient alone can write that.
        Nor does a later commit of this vault that stands in its place.
        Where ``VAULT`` is of another vault, nothing in the log has a signature of the key that follows from it.

        Returns:
            That the first commit is foreign, where it says something else.

        Raises:
            VaultSubstituted: they name different vaults, and the log does not tell which is right.
        """
        try:
            entry = decode_commit(self._log.read(1)).entries[0]
            created = open_entry(entry.raw, entry.disclosures)
        except EvidenceError:
            return ()
        expected = {"vault": str(self.header.id), "recipient": self.header.recipient}
        if len(self.reigns()) > 1:
            del expected["recipient"]  # it came later, with the key that the log leads to
        for field, value in expected.items():
            if created.kind is not Kind.VAULT_CREATED or created.facts.get(field) != value:
                first = self.read(1, None, {})
                if first.foreign and self.tail()[0]:
                    return first.findings
                if first.head is None and not first.foreign:
                    return ()  # the vault's key signed it, for another place: `walk` says so
                raise VaultSubstituted(path="VAULT", field=field)
        return ()

    def tree_before(self, number: int) -> CompactRange:
        """The tree to which a commit says that it was appended.

        Raises:
            DamagedLog, MalformedFile: it cannot be read.
        """
        return decode_commit(self._log.read(number)).before

    def reigns(self) -> tuple[Reign, ...]:
        """The vault keys that signed this log, the last first."""
        if self._reigns is None:
            self._reigns = reigns(self.numbers(), self._log.read, self.header.id, self._vault_key)
        return self._reigns

    def key_of(self, number: int) -> bytes:
        """The vault key that has to have signed a commit, 32 bytes."""
        return next(reign.key for reign in self.reigns() if reign.first <= number)

    def tail(self) -> tuple[Walked | None, tuple[Walked, ...]]:
        """The last commit, and the bad files after it, last one first.

        It verifies by itself and fits those before it: a copy of an earlier commit also verifies by itself. A copy
        between the last one and those before is left to `walk`.
        """
        met: list[Walked] = []
        for number in self._log.descending():
            walked = self.read(number, None, {})
            above = next((one for one in reversed(met) if one.head), None)
            if walked.head and above and above.head and above.fits(walked.head):
                return self._last(met, above.head)
            met.append(walked)
        return self._last(met, EMPTY_HEAD)

    def _last(self, met: Sequence[Walked], sound: LogHead) -> tuple[Walked | None, tuple[Walked, ...]]:
        """The highest commit that fits where the log is sound, or ends there."""
        last = next((one for one in met if one.head == sound or one.fits(sound)), None)
        after = (one for one in met if last is None or one.number > last.number)
        return last, tuple(self._misplaced(one.number) if one.head else one for one in after)

    def set_aside(self, number: int) -> str:
        """Move a file that is no part of the log to ``recovered/``; returns its new name there."""
        return self._log.set_aside(number)

    def give_way(self, number: int, kept: Mapping[str, Digest | None]) -> None:
        """Take a damaged file away that a decision kept. Another one stays where it is."""
        try:
            data = self._log.sealed(number)
        except ReadFailed:
            data = None
        digest = sha256(data) if data is not None else None
        self._log.give_way(number, [name for name, one in kept.items() if one == digest])

    def walk(
        self, start: LogHead = EMPTY_HEAD, remembered: Sequence[Custodian] = (), slots: Sequence[Keyslot] = ()
    ) -> Iterator[Walked]:
        """Every commit after `start`, in order; missing ones too, where a later one verifies.

        Args:
            start: where an index stands.
            remembered: custodians by that index. They are taken to be introduced before `start`, or in
                commits that cannot be read; elsewhere the log's own introductions count.
            slots: keyslots as they were known at `start`. Of keys removed behind lost commits nobody can say whether
                they were the last ones; who had none before stays out.
        """
        roster = Roster(slots)
        retired = roster.retired
        custodians = {one.id: one.key for one in remembered if one.seq < start.size}
        good, seen, lost = start, start.commit, False
        for number in (number for number in self._log.numbers() if number > start.commit):
            walked = self._after(good, number, custodians, remembered, lost=lost, retired=retired)
            if walked.head is None and number > seen + 1:
                yield walked  # a file that does not verify proves no gap before it
                continue
            yield from map(self.missing, range(seen + 1, number))
            if lost and walked.entries and walked.entries[0].by in roster.retired - retired:
                walked = replace(walked, findings=(*walked.findings, _in_doubt(walked)))
            yield walked
            custodians |= walked.custodians_added
            roster.take(walked.entries)
            lost = lost or (walked.head is None and not walked.by_removed_key) or number > seen + 1
            retired = retired & roster.retired if lost else roster.retired
            good, seen = walked.head or good, number

    def _after(
        self,
        good: LogHead,
        number: int,
        custodians: dict[CustodianId, bytes],
        remembered: Sequence[Custodian],
        *,
        lost: bool,
        retired: frozenset[CustodianId],
    ) -> Walked:
        """A commit after the last good one; where others are lost between, by itself, in a place that fits."""
        if number == good.commit + 1:
            walked = self.read(number, good, custodians, retired)
            return self._introduction_lost(walked, good) if lost else walked
        walked = self.read(number, None, custodians, retired)
        if walked.head is None:
            return walked
        if not walked.fits(good):
            return self._misplaced(number)
        unread = range(good.size, walked.head.size - len(walked.entries))
        custodians |= {one.id: one.key for one in remembered if one.seq in unread}
        return self.read(number, None, custodians, retired)

    def _introduction_lost(self, walked: Walked, good: LogHead) -> Walked:
        """Past lost commits, one whose custodian was introduced there is taken alone, with a notice."""
        if not any("V11.unknown" in finding.detail for finding in walked.findings):
            return walked
        alone = self.read(walked.number, None, {})
        return alone if alone.fits(good) else walked

    def read(
        self,
        number: int,
        before: LogHead | None,
        custodians: Mapping[CustodianId, bytes],
        retired: frozenset[CustodianId] = frozenset(),
    ) -> Walked:
        """One commit, verified; against `before` where that is known, with the keys of earlier custodians."""
        try:
            plaintext = self._log.read(number)
        except DamagedLog as error:
            return self._bad(number, "commit.damaged", f"The commit cannot be decrypted ({error.facts['reason']}).")
        commit = self.judge(plaintext, number, before, custodians, retired)
        if commit.head is None:
            return self._refused(number, commit)
        added = commit.custodians_added
        findings = tuple(finding for finding in commit.findings if finding.code not in _ORDINARY)
        file = self._log.file(number)
        return Walked(number, file, commit.entries, commit.head, added, findings, commit.withheld)

    def judge(
        self,
        plaintext: bytes,
        number: int,
        before: LogHead | None,
        custodians: Mapping[CustodianId, bytes],
        retired: frozenset[CustodianId] = frozenset(),
        *,
        by: int | None = None,
    ) -> VerifiedCommit:
        """Verify the plaintext of a commit of this vault, wherever it was found; as `read`.

        `by` is the number of a commit that the same vault key signed, where it is not this one.
        """
        return verify_commit(
            plaintext,
            number=number,
            vault=self.header.id,
            vault_key=self.key_of(by or number),
            before=before,
            custodians=custodians,
            retired=retired,
        )

    def _refused(self, number: int, commit: VerifiedCommit) -> Walked:
        reasons = "; ".join(f"{finding.code}: {finding.detail}" for finding in commit.findings)
        if any(finding.code.startswith(_UNSIGNED) for finding in commit.findings):
            return self._bad(number, FOREIGN, f"The file carries no signature of the vault: {reasons}")
        if any(finding.code == "V11.removed" for finding in commit.findings):
            return self._bad(number, REMOVED_KEY, f"It was made with a key that had been removed: {reasons}")
        return self._bad(number, "commit.damaged", f"The commit does not verify: {reasons}")

    def _misplaced(self, number: int) -> Walked:
        return self._bad(number, MISPLACED, "A copy of another commit, or one of another history, stands here.")

    def missing(self, number: int) -> Walked:
        """The place of a commit whose file is gone while later ones are there."""
        return self._bad(number, "commit.missing", "Later commits are there, this one is not.")

    def _bad(self, number: int, code: str, detail: str) -> Walked:
        file = self._log.file(number)
        return Walked(number, file, (), None, {}, (Finding(code, file, detail, Grade.FAIL),))


def _in_doubt(walked: Walked) -> Finding:
    """Signed with a key of somebody of whom, as far as the log can be read, every key had been removed."""
    detail = (
        f"Every key of {walked.entries[0].by} that can be read of had been removed before. It counts, because a key "
        "may have been added in the part of the log that is lost. Ask them."
    )
    return Finding("commit.key_in_doubt", walked.file, detail, Grade.NOTICE)
