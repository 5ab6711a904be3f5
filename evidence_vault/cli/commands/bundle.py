"""review, bundle: a list with its exhibits for one forum, and what leaves with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.bundles import other_languages, review_facts, review_lines
from evidence_vault.cli.doubts import add_another_word, doubts_told, leaks_told, tell_terms
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.output import counted, note, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, Parser, add_command, add_json, add_profile, add_vault, languages
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import InvalidValue, NoSuchList, NotBegun, VaultError
from evidence_vault.records.bundle import Built, BundleOrder
from evidence_vault.session import Session

_SEALED = ".zip.age"
_NOT_PACKED = """\
The bundle is whole: {out} stands there as it was built and verified, and is recorded as entry {seq}. Its checkpoint: {checkpoint}
Only packing it into one file failed, for the reason below. Nothing is lost: where there is room again, pack that folder with
any program that makes zip files."""


def register(commands: Commands) -> None:
    """Enter the commands."""
    review = add_command(
        commands,
        "review",
        "say everything that a bundle of a case would tell to whoever gets it",
        run_review,
        more="Nothing is written. What would stop the bundle is named, but for what pictures show. Ends with 1 where exhibits must not go to this forum as they are.",
    )
    bundle = add_command(
        commands,
        "bundle",
        "build a numbered bundle of an issued list, with its originals and what shows their custody",
        run_bundle,
        more="What would leave is said first, and asked about. The folder is unencrypted. It has verified itself with the "
        "verifier that lies in it when this command ends well.",
    )
    for parser in (review, bundle):
        add_vault(parser)
        parser.add_argument("--case", metavar="C", required=True, help="the case, by id or title")
        add_profile(parser)
        parser.add_argument(
            "--lang",
            metavar="L[,L]",
            type=languages,
            help="one or two languages of the program's own words (without it: those of the list)",
        )
        parser.add_argument("--list", metavar="N", help="version of the issued list (without it: the last one issued)")
        _add_numbers(parser, "--exhibits", "only these")
        _add_numbers(
            parser, "--unseal", "also these, although they are confidential, under seal, or not to be disclosed"
        )
        _add_numbers(parser, "--core", "also a core bundle of these exhibits")
        parser.add_argument(
            "--mask", action="store_true", help="put a sheet in place of exhibits that must not go to this forum"
        )
        parser.add_argument(
            "--append-to",
            metavar="ENTRY",
            type=int,
            help="keep the pages of the build that this entry recorded, with their numbers, and put behind them what is new",
        )
    _add_writing(bundle)
    add_json(review)
    unlock.add_read_only(review)
    for parser in (review, bundle):
        unlock.add_options(parser)


def _add_writing(bundle: Parser) -> None:
    bundle.add_argument("--out", metavar="DIR", type=Path, required=True, help="new folder; nothing is overwritten")
    bundle.add_argument("--zip", metavar="FILE.zip", type=Path, help="also pack it into this new file, unencrypted")
    bundle.add_argument(
        "--to", metavar="RECIPIENT", help=f"also encrypt it to an age recipient, as DIR{_SEALED} beside the folder"
    )
    bundle.add_argument(
        "--again",
        metavar="ENTRY",
        type=int,
        help="build anew, byte for byte, the bundle that this entry of the log recorded; other choices are then its own",
    )
    add_another_word(bundle)
    bundle.add_argument(
        "--approve", action="store_true", help="the review was read, and all of it may leave: do not ask"
    )


def _add_numbers(parser: Parser, option: str, purpose: str) -> None:
    parser.add_argument(
        option, metavar="N,N", type=_numbers, default=(), help=f"{purpose}, by their numbers in the list"
    )


def _numbers(untrusted_text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in untrusted_text.split(",")]
    if not all(part.isdecimal() and part.isascii() and 0 < int(part) < 1_000_000 for part in parts):
        raise argparse.ArgumentTypeError(f"{untrusted_text!r} is no list of numbers, which is 1,4,7")
    return tuple(dict.fromkeys(map(int, parts)))


def order_of(arguments: argparse.Namespace, session: Session) -> BundleOrder:
    """What was asked for, with the last list that was issued, its forum and its languages where nothing is said.

    Raises:
        NoSuchList: none was issued.
        InvalidValue: a draft was asked for.
    """
    case = session.case(arguments.case).id
    issued = session.issued_lists(case)
    if arguments.list is not None and not (arguments.list.isdecimal() and arguments.list.isascii()):
        expected = "the number of an issued version; a draft is issued first, with list issue"
        raise InvalidValue(field="--list", value=arguments.list, expected=expected)
    if not issued:
        raise NoSuchList(case=str(case), version=arguments.list or 1, issued=0)
    version = int(arguments.list) if arguments.list is not None else issued[-1].version
    chosen = session.issued_list(case, version)
    return BundleOrder(
        case=case,
        list_version=version,
        profile=arguments.profile or chosen.profile,
        languages=tuple(arguments.lang or chosen.languages),
        exhibits=arguments.exhibits,
        core=arguments.core,
        mask=arguments.mask,
        append_to=arguments.append_to,
        unseal=arguments.unseal,
    )


def run_review(arguments: argparse.Namespace) -> ExitCode:
    """Say what would leave."""
    with unlock.opened(arguments, write=False) as session, TerminalProgress() as progress:
        order = order_of(arguments, session)
        review = session.review_bundle(order, progress)
        for line in other_languages(session.profile(order.profile), order.languages):
            note(line)
        progress.end_line()
        if arguments.json:
            tell_json(review_facts(review))
        else:
            for line in review_lines(review):
                tell(line)
            tell_terms(session, order, sorted({one.term for one in review.stops if one.term}))
    return ExitCode.FINDINGS if review.refusals else ExitCode.DONE


def run_bundle(arguments: argparse.Namespace) -> ExitCode:
    """Say what would leave, ask, and build it."""
    sealed = arguments.out.with_name(arguments.out.name + _SEALED) if arguments.to else None
    for path in (arguments.out, arguments.zip, sealed):
        if path is not None:
            refuse_existing(path)
    if arguments.to:
        Session.check_recipient(arguments.to)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        built = (
            _again(arguments, session, progress) if arguments.again is not None else _anew(arguments, session, progress)
        )
    _tell_built(built, arguments.out)
    if arguments.zip or sealed:
        pack(arguments, sealed, built)
    for path, what in ((arguments.zip, "unencrypted"), (sealed, "encrypted")):
        if path is not None:
            tell(f"Wrote {visible(path)}, {what}.")
    tell(f"Its checkpoint, after {counted(built.entries, 'entry')}: {built.checkpoint}")
    return ExitCode.DONE


def pack(arguments: argparse.Namespace, sealed: Path | None, built: Built) -> None:
    """Pack what stands there. Where that fails, the bundle itself is whole and recorded, and so it is said.

    Raises:
        VaultError: it could not be packed.
    """
    try:
        with TerminalProgress() as progress:
            Session.pack_bundle(arguments.out, arguments.zip, arguments.to, sealed, progress)
    except VaultError:
        note(_NOT_PACKED.format(out=visible(arguments.out), seq=built.seq, checkpoint=built.checkpoint))
        if sealed:
            note(f"To encrypt the packed file: age -r {visible(arguments.to)} -o {visible(sealed)} FILE.zip")
        raise


def _again(arguments: argparse.Namespace, session: Session, progress: TerminalProgress) -> Built:
    case = session.case(arguments.case).id
    with doubts_told(session, progress):
        return session.rebuild_bundle(
            case,
            arguments.again,
            arguments.out,
            profile=arguments.profile or "",
            progress=progress,
            others=arguments.another_word,
        )


def _anew(arguments: argparse.Namespace, session: Session, progress: TerminalProgress) -> Built:
    order = order_of(arguments, session)
    review = session.review_bundle(order, progress)
    progress.end_line()
    for line in (*other_languages(session.profile(order.profile), order.languages), *review_lines(review)):
        note(line)
    if not (arguments.approve or review.refusals):
        if not sys.stdin.isatty():
            note("Read this, and give the command again with --approve. Nothing was written.")
            raise NotBegun()
        unlock.confirm("give out")
    with leaks_told(session, order, progress):
        return session.build_bundle(
            order, arguments.out, approved=review.approved, progress=progress, others=arguments.another_word
        )


def _tell_built(built: Built, out: Path) -> None:
    volumes = f" in {counted(built.volumes, 'volume')}" if built.volumes > 1 else ""
    tell(f"Wrote {visible(out)}, unencrypted: {counted(built.pages, 'page')}{volumes}, recorded as entry {built.seq}.")
    notices = f", {counted(built.notices, 'notice')}" if built.notices else ""
    where = visible(built.kit) if built.kit else "verify/verify.py"
    tell(f"Its own verifier found no failure{notices} ({where}; HOW-TO.txt says how a stranger does the same).")
    if built.kit:
        tell("The verifier lies beside the folder, as this forum takes no programs: give it out separately.")
    for name in built.oversize:
        tell(f"Larger than this forum takes: {visible(name)}")
    for name in built.wrong_types:
        tell(f"Of a kind that this forum does not take: {visible(name)}")
