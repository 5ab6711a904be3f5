"""Bundles: what a person has to see before one leaves, building it, and building the same again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from evidence_vault.casework import consent
from evidence_vault.custody.checkpoint import origin
from evidence_vault.custody.ladder import vouchings
from evidence_vault.errors import BundleFailed, BundleRefused, InvalidValue, NoSuchBuild, NoSuchProfile, VaultError
from evidence_vault.export.bundle.build import Done, Making, Pages, build, prepared
from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.bundle.inside import look_inside
from evidence_vault.export.bundle.leaks import kept_of, leaks_before
from evidence_vault.export.bundle.pictures import check_pictures
from evidence_vault.export.bundle.plan import BundlePlan, Refused, bound_exhibits, record_of, refused, stuck
from evidence_vault.export.bundle.recorded import exported, of_entry, recorded, verified
from evidence_vault.export.bundle.review import review
from evidence_vault.export.packing import age_file, recipient_of, zip_folder
from evidence_vault.export.standing import Standing, standing_at
from evidence_vault.export.words import Words
from evidence_vault.progress import NoProgress, Progress
from evidence_vault.records.bundle import Built, BundleOrder, Refusal, Review, Unread
from evidence_vault.records.consent import NotAgreed
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId
from evidence_vault.records.issued import Change, IssuedList
from evidence_vault.records.ladder import Vouching
from evidence_vault.records.profile import Profile
from evidence_vault.records.redaction import Alike
from evidence_vault.session.declaring import Declaring
from evidence_vault.session.listing import check_rules
from evidence_vault.vault.durable import temporary

_SILENT = NoProgress()


class Bundling(Declaring):
    """Bundles of issued lists."""

    def review_bundle(self, order: BundleOrder, progress: Progress = _SILENT) -> Review:
        """Everything that whoever gets the bundle would learn, and what stands in its way; nothing is written.

        Args:
            order: what is wanted.
            progress: stages ``review.items``: the words of every file are read, and ``bundle.leaks`` where something was removed.

        Raises:
            MissingObject, DamagedObject, WorkerFailed, Cancelled: a file could not be read.
            NoSuchList, NoSuchProfile, InvalidProfile, InvalidValue: of the order.
            ItemDestroyed, NotProvable: as of `proof_plan.plan_proof`.
        """
        issued, profile, bounds, refusals = self._bounds(order)
        plan = self._plan(order, issued, profile, bounds, self._standing(), None)
        items = [item for bound in plan.leaving for item in bound.items]
        inside = look_inside(items, self._vault.store, self._workshop, progress)
        found, leaving = review(plan, (*refusals, *self._stuck(plan)), inside), {item.id for item in items}
        lost = (Unread(record, "before") for record, came in self.unread_before() if came & leaving)
        stops = leaks_before(self._vault, plan, progress)
        return replace(found, unread=(*found.unread, *lost), stops=tuple(dict.fromkeys(stops)))

    def kept_back(self, order: BundleOrder) -> list[str]:
        """The terms that a bundle must not say, for the eyes of whoever keeps the vault alone, in the order of their numbers."""
        issued, profile, bounds, _ = self._bounds(order)
        plan = self._plan(order, issued, profile, bounds, self._standing(), None)
        return list(kept_of(self._vault, plan).terms)

    def build_bundle(
        self,
        order: BundleOrder,
        out: Path,
        *,
        approved: Sequence[str],
        progress: Progress,
        others: Sequence[Alike] = (),
    ) -> Built:
        """Build a bundle into a new folder. Two entries are recorded: before it is written, and when it verified itself.

        Args:
            order: what is wanted.
            out: where nothing stands.
            approved: codes of what the person saw in the review.
            progress: stages ``bundle.read``, ``bundle.parts``, ``bundle.set``, ``bundle.bind``, ``export.bytes``,
                ``bundle.leaks`` and ``bundle.verify``.
            others: places of which the person said that another word stands there than one that was removed.

        Raises:
            BundleRefused: exhibits must not go to this recipient; nothing was recorded.
            PathExists, NoSuchList, NoSuchProfile, InvalidProfile, InvalidValue, MissingGlyph: likewise; also where of a place
                in `others` nothing is in doubt.
            BundleFailed: it could not be bound, or its own verifier found a failure; no folder is left.
            RedactionLeaks: a picture or a file would say what was removed from an item, or what is withheld; no folder is left.
            RedactionUnsearched: a file cannot be searched for that; likewise.
            RedactionDoubtful: a machine reads a word that is a removed one but for one letter; likewise.
            DiskFull, OutputFailed, MissingObject, DamagedObject, Cancelled: no folder is left.
        """
        issued, profile, bounds, refusals = self._bounds(order)
        _refuse(refusals)
        first = self._plan(order, issued, profile, bounds, self._standing(), None)
        _refuse(self._stuck(first))
        answered = check_pictures(self._vault, first, self._workshop, progress, others)
        _refuse_idle(others, answered)
        with prepared(self._vault, first, out, progress) as pages:
            entries = self._vault.writer.commit([exported(first, approved, others)])
            seq = next(entry.seq for entry in entries if entry.kind is Kind.BUNDLE_EXPORTED)
            commit = self._commit_of(seq)
            plan = self._plan(order, issued, profile, bounds, standing_at(self._vault, commit), commit)
            done = self._written(plan, pages, out, commit, progress)
        try:
            self._vault.writer.commit([verified(order.case, seq, done)])
        except VaultError as error:
            reason = (
                f"the bundle stands in {out}, recorded as entry {seq}, but not that it verified itself: {error.code}"
            )
            raise BundleFailed(reason=reason) from error
        return _built(plan, out, seq, done)

    def rebuild_bundle(
        self,
        case: CaseId,
        entry: int,
        out: Path,
        *,
        profile: str = "",
        progress: Progress,
        others: Sequence[Alike] = (),
    ) -> Built:
        """Build a bundle again that was built before: the same bytes, by the same custodian and version of the program.

        Args:
            case: whose bundle it was.
            entry: number of the entry that recorded it.
            out: where nothing stands.
            profile: path of the file, where it was one of a person's own.
            progress: as of `build_bundle`.
            others: likewise; those of that build count too, each for the term of which it was said.

        Raises:
            NoSuchBuild: that entry recorded none of this case.
            NoSuchProfile: it was built by a file of a person's own, and none is named.
            InvalidValue: it was for another forum, or by another file.
            BundleRefused: meanwhile somebody took back what they had agreed to.
            BundleFailed: it came out otherwise than the record says; no folder is left.
            VaultError: as of `build_bundle`. Nothing is recorded in any case.
        """
        was = of_entry(self._vault.index, case, entry)
        if was.profile_sha256 and not profile:
            raise NoSuchProfile(profile=was.order.profile, known=", ".join(one.id for one in self.profiles()))
        found = self.profile(profile or was.order.profile)
        if found.id != was.order.profile:
            raise InvalidValue(field="--profile", value=found.id, expected=f"{was.order.profile}, as of that build")
        check_rules(found, was.profile_sha256, "that build")
        plan = self._built(case, entry, found)
        not_agreed = self._refused(case, [item.id for bound in plan.leaving for item in bound.items], plan.profile)
        _refuse([one for bound in plan.leaving for one in refused(bound, not_agreed)])
        answered = check_pictures(self._vault, plan, self._workshop, progress, (*was.others, *others))
        _refuse_idle(others, answered)
        commit = self._commit_of(entry)
        with prepared(self._vault, plan, out, progress) as pages:
            done = self._written(plan, pages, out, commit, progress, manifest=was.manifest)
        return _built(plan, out, entry, done)

    def _written(
        self, plan: BundlePlan, pages: Pages, out: Path, commit: int, progress: Progress, *, manifest: str | None = None
    ) -> Done:
        making = Making(commit, progress, manifest)
        return build(self._vault, plan, pages, out, making)

    @staticmethod
    def check_recipient(untrusted_text: str) -> None:
        """Refuse a recipient for whom nothing could be encrypted, before anything is built.

        Raises:
            InvalidValue: that is none.
        """
        recipient_of(untrusted_text)

    @staticmethod
    def pack_bundle(
        folder: Path, zipped: Path | None, recipient: str | None, sealed: Path | None, progress: Progress
    ) -> None:
        """Pack a bundle into one file, and encrypt such a file for somebody.

        Args:
            folder: of the bundle.
            zipped: new file in the open; None for none.
            recipient: ``age1…``; None for nobody.
            sealed: new file for the recipient.
            progress: stage ``export.bytes``.

        Raises:
            InvalidValue: that is no recipient.
            PathExists, DiskFull, OutputFailed, Cancelled: what was being written is not left.
        """
        if recipient is None or sealed is None:
            if zipped:
                zip_folder(folder, zipped, progress, name=folder.name)
            return
        plain = zipped or temporary(sealed.absolute().parent)
        try:
            zip_folder(folder, plain, progress, name=folder.name)
            age_file(plain, recipient, sealed, progress)
        finally:
            if plain != zipped:
                plain.unlink(missing_ok=True)

    def _bounds(self, order: BundleOrder) -> tuple[IssuedList, Profile, tuple[Bound, ...], tuple[Refusal, ...]]:
        issued = self.issued_list(order.case, order.list_version)
        profile = self.rules_of(issued, self.profile(order.profile))
        items = [item for row in issued.rows for item in row.exhibit.items if not row.exhibit.withdrawn]
        bounds, refusals = bound_exhibits(issued, order, profile, self._refused(order.case, items, profile))
        return issued, profile, bounds, refusals

    def _refused(self, case: CaseId, items: Sequence[ItemId], profile: Profile) -> Refused:
        found: dict[ItemId, list[NotAgreed]] = {}
        for one in consent.refusals(self._vault.index, items, case, profile.id):
            found.setdefault(one.item, []).append(one)
        return found

    def _plan(
        self,
        order: BundleOrder,
        issued: IssuedList,
        profile: Profile,
        bounds: tuple[Bound, ...],
        standing: Standing,
        commit: int | None,
    ) -> BundlePlan:
        earlier = self._earlier(order, profile)
        vouched = self._vouchings(standing.head.size)
        record = record_of(self._vault, issued, bounds, standing, vouched, commit=commit, earlier=earlier)
        used = {bound.exhibit.id for bound in bounds if not bound.withheld}
        before = self._vault.index.list_before(order.case, issued.version)
        changes = self._changes(order.case, before, issued.version, used) if before else ()
        plan = BundlePlan(order, issued, profile, Words(order.languages), bounds, record, before, changes, earlier)
        items = [item.id for bound in plan.leaving for item in bound.items]
        size = standing.head.size
        plan = replace(plan, consents=consent.agreed(self._vault.index, items, order.case, profile.id, before=size))
        if not earlier:
            return plan
        held = used | {bound.exhibit.id for bound in plan.leaving}
        since = self._changes(order.case, earlier[-1].issued.version, issued.version, held)
        since = tuple(one for one in since if not one.same)
        if not (plan.own or since):
            expected = "an entry of a build from which this list differs"
            raise InvalidValue(field="--append-to", value=order.append_to, expected=expected)
        return replace(plan, since=since)

    def _changes(self, case: CaseId, old: int, new: int, used: set[ExhibitId]) -> tuple[Change, ...]:
        """What became of exhibits that may be named."""
        return tuple(one for one in self.list_changes(case, old, new) if one.exhibit in used) if old != new else ()

    def _built(self, case: CaseId, entry: int, profile: Profile) -> BundlePlan:
        """The plan of a build, as its entry has it."""
        was = of_entry(self._vault.index, case, entry)
        issued, commit = self.issued_list(case, was.order.list_version), self._commit_of(entry)
        standing = standing_at(self._vault, commit)
        plan = self._plan(was.order, issued, profile, recorded(issued, was), standing, commit)
        return replace(plan, pages=was.pages)

    def _earlier(self, order: BundleOrder, profile: Profile) -> tuple[BundlePlan, ...]:
        """The builds that a build goes on from, the first one first.

        Raises:
            NoSuchBuild: there is none that verified itself.
            InvalidValue: it was for another forum or by another file, or there is to be a core bundle too.
        """
        if order.append_to is None:
            return ()
        was = of_entry(self._vault.index, order.case, order.append_to)
        if was.pages is None:
            raise NoSuchBuild(entry=order.append_to)
        if was.order.profile != profile.id:
            raise InvalidValue(field="--profile", value=profile.id, expected=f"{was.order.profile}, as of that build")
        check_rules(profile, was.profile_sha256, "that build, whose pages stay as they are")
        if order.core:
            expected = "none together with --append-to; a core bundle is built with a whole one"
            raise InvalidValue(field="--core", value=",".join(map(str, order.core)), expected=expected)
        before = self._built(order.case, order.append_to, profile)
        return before.builds

    def _stuck(self, plan: BundlePlan) -> list[Refusal]:
        items = [item.id for bound in plan.leaving for item in bound.items]
        return list(stuck(plan, self._refused(plan.order.case, items, plan.profile)))

    def _vouchings(self, size: int) -> tuple[Vouching, ...]:
        """What parties outside stated before the log had more entries than these."""
        found = self.anchors()
        own = vouchings(
            replace(
                found,
                stamps=tuple(one for one in found.stamps if one.seq is not None and one.seq < size),
                letters=tuple(one for one in found.letters if one.seq < size),
                cosignatures=tuple(one for one in found.cosignatures if one.seq is not None and one.seq < size),
            ),
            origin(self.vault_id),
        )
        return (*own, *self._vouched_before(size))

    def _commit_of(self, entry: int) -> int:
        (commit,) = self._vault.index.commits_of([entry])
        return commit


def _refuse_idle(others: Sequence[Alike], answered: Collection[Alike]) -> None:
    """Refuse what a person said of a place where nothing is in doubt: it would be recorded and answer nothing."""
    for one in others:
        if one not in answered:
            expected = "a place that the program named for this bundle; leave it out, or copy it from there once more"
            raise InvalidValue(field="--another-word", value=str(one), expected=expected)


def _refuse(refusals: Sequence[Refusal]) -> None:
    if refusals:
        raise BundleRefused(exhibits=[f"{one.mark} ({one.reason})" for one in refusals])


def _built(plan: BundlePlan, out: Path, seq: int, done: Done) -> Built:
    standing = plan.record.standing
    return Built(
        folder=out,
        seq=seq,
        pages=done.pages,
        volumes=done.volumes,
        failures=len(done.verdict.failures),
        notices=len(done.verdict.notices),
        entries=standing.head.size,
        checkpoint=standing.short,
        oversize=done.oversize,
        wrong_types=done.wrong_types,
        kit=done.kit,
    )
