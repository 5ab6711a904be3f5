"""FORMAT.md is true: its samples verify, its commands print what it says, its codes are those of the program."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_vault.clock import Instant
from evidence_vault.crypto import age
from evidence_vault.crypto.secret import hkdf_sha256
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.branches import AGAIN, Numbers, Stood, again, kept, originals
from evidence_vault.custody.checkpoint import parse_note, short_form
from evidence_vault.custody.commit import BLOCK, decode_commit
from evidence_vault.custody.continuing import branch, gap
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.entry import open_entry
from evidence_vault.custody.purge import draft, strip, tombstone
from evidence_vault.custody.verify import verify_chain
from evidence_vault.errors import MalformedFile
from evidence_vault.index.projection import statements
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import STRUCTURAL, Entry, Json, Kind
from evidence_vault.records.ids import CustodianId, ItemId, VaultId
from evidence_vault.records.item import CARD_FIELDS

ROOM = Path(__file__).resolve().parents[3] / "evidence_vault" / "custody"
PAGE = (ROOM / "FORMAT.md").read_text(encoding="utf-8")
REASON = re.compile(r"(?:json|disclosure|disclosures|entry|note|commit|range)\.[a-z0-9_]+")
ONLY_WHEN_WRITING = {"json.text", "json.type"}
STEP = re.compile(r"V\d+\.[a-z_]+")


def blocks(label: str) -> list[str]:
    """Contents of the fenced blocks of one label, each line with its newline."""
    return re.findall(rf"^```{label}\n(.*?)^```$", PAGE, re.M | re.S)


def block(label: str) -> str:
    """The one block of a label."""
    (found,) = blocks(label)
    return str(found)


def padded(text: str) -> bytes:
    """A commit as it is stored."""
    data = text.encode("utf-8")
    return data + b"\n" * (-len(data) % BLOCK)


def section(title: str) -> str:
    """Text of one section."""
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


FIRST, SECOND = padded(block("first-commit")), padded(block("commit"))
KEYS = dict(re.split(r"  +", line) for line in block("sample-keys").splitlines())


def test_the_sample_log_verifies() -> None:
    vault = VaultId(KEYS["vault"])
    key = SigningKey(
        hkdf_sha256(
            age.Identity.parse(KEYS["identity"]).secret, salt=str(vault).encode(), info=b"evidence-vault/1 sign"
        )
    )
    assert encode_base64(key.public_key) == KEYS["vault key"]
    assert encode_base64(SigningKey(b"\x01" * 32).public_key) == KEYS["c1"]
    first, second = verify_chain([FIRST, SECOND], vault=vault, vault_key=key.public_key)
    assert [finding.code for finding in first.findings + second.findings] == ["V11.first"]
    assert encode_base64(first.custodians_added[CustodianId(1)]) == KEYS["c1"]
    assert [entry.kind for entry in (*first.entries, *second.entries)] == [
        Kind.VAULT_CREATED,
        Kind.CUSTODIAN_ADDED,
        Kind.ITEM_INGESTED,
    ]


def test_each_sample_is_a_piece_of_the_sample_commit() -> None:
    record = decode_commit(SECOND)
    (entry,) = record.entries
    assert block("entry").encode() == entry.raw + b"\n"
    assert tuple(block("disclosures").splitlines()) == entry.disclosures
    assert block("note").encode() == record.note
    assert block("short-form").strip() == short_form(parse_note(record.note).checkpoint.body)


def test_the_sixth_disclosure_says_what_the_page_says() -> None:
    entry = decode_commit(SECOND).entries[0]
    assert open_entry(entry.raw, entry.disclosures).facts["bytes"] == 34
    said = re.search(r"the sixth says `(\[.*?\])`", PAGE)
    assert said
    assert json.loads(said[1])[1:] == ["bytes", 34]


def test_every_command_prints_what_the_page_says(tmp_path: Path, program: Callable[[str], str]) -> None:
    for name in ("openssl", "base32", "base64", "sha256sum", "sed"):
        program(name)
    (tmp_path / "commit").write_bytes(SECOND)
    pairs = re.findall(r"^```sh\n(.*?)^```\n\n```output\n(.*?)^```$", PAGE, re.M | re.S)
    assert len(pairs) == len(blocks("sh")) == 6
    for script, output in pairs:
        done = subprocess.run(["sh", "-e", "-c", script], cwd=tmp_path, capture_output=True, check=True)
        assert done.stdout.decode("utf-8") == output


def test_the_commands_for_the_vaults_signature_work_for_the_custodians(
    tmp_path: Path, program: Callable[[str], str]
) -> None:
    program("openssl")
    (tmp_path / "commit").write_bytes(SECOND)
    script = next(script for script in blocks("sh") if "pkeyutl" in script)
    other = script.replace("sed -n 1p", "sed -n 2p").replace(KEYS["vault key"], KEYS["c1"])
    assert other.count(KEYS["c1"]) == 1
    done = subprocess.run(["sh", "-e", "-c", other], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"Signature Verified Successfully\n")
    mixed = script.replace("sed -n 1p", "sed -n 2p")
    assert subprocess.run(["sh", "-e", "-c", mixed], cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_the_sample_of_a_purge_is_what_a_purge_does() -> None:
    facts = json.loads(block("purge"))
    made = draft(ItemId(1), facts["reason"], [2], object_removed=True)
    assert made.facts == facts
    stone = tombstone(Entry(3, Kind.PURGE, Instant(0), CustodianId(1), facts))
    stripped = strip(SECOND, [stone])
    assert stripped is not None
    (entry,) = decode_commit(stripped.plaintext).entries
    assert json.loads(block("stripped")) == list(entry.disclosures)
    first = verify_chain([FIRST, stripped.plaintext], vault=VaultId(KEYS["vault"]), vault_key=_vault_key())
    assert all(commit.head for commit in first)


def test_what_a_purge_leaves_is_on_the_page() -> None:
    rule = " ".join(section("Purge").split()).split("the disclosures of all facts but ")[1].split(" are taken out")[0]
    assert set(re.findall(r"`([a-z_0-9.]+)`", rule)) == {"kind", "at", "by"} | STRUCTURAL


def test_the_samples_of_what_is_lost_are_what_the_program_writes() -> None:
    said = json.loads(block("gap"))
    entry = Entry(9, Kind.LOG_GAP, Instant(0), CustodianId(1), said)
    lost = gap(entry)
    assert lost
    assert lost.draft(said["reason"], {"item": 6, "post": 0}).facts == said
    said = json.loads(block("fork"))
    assert branch(replace(entry, kind=Kind.LOG_FORK, facts=said)).draft(said["reason"], {"item": 6}).facts == said
    assert gap(replace(entry, facts={"closed": [4]})) is None
    for kind, read in ((Kind.LOG_GAP, gap), (Kind.LOG_FORK, branch)):
        with pytest.raises(MalformedFile):
            read(replace(entry, kind=kind, facts={"reason": "none"}))


def test_the_samples_of_another_branch_are_what_the_program_writes() -> None:
    said = json.loads(block("merged"))
    told = branch(Entry(40, Kind.LOG_FORK, Instant(0), CustodianId(1), said))
    more = {name: value for name, value in said.items() if name.startswith(("from", "shift."))}
    assert told.draft(said["reason"], {"item": 7}, **more).facts == said
    numbers = Numbers.of(said)
    assert [numbers.number("item", old) for old in (3, 4, 5)] == [3, 6, 7]
    assert numbers.facts({"items": ["E-000003", "E-000004"], "card.translation_of": "E-5"}) == {
        "items": ["E-000003", "E-000006"],
        "card.translation_of": "E-000007",
    }
    record, facts = decode_commit(SECOND), json.loads(block("branch"))
    assert kept(2, record, Digest.from_hex(facts["file_sha256"]), ()).facts == facts
    (sealed,) = record.entries
    entry = open_entry(sealed.raw, sealed.disclosures)
    repeated = again(Stood(entry, sealed), Numbers({}), {})
    entries = [Entry(41, Kind.LOG_BRANCH, Instant(0), CustodianId(1), facts)]
    entries.append(Entry(42, repeated.kind, Instant(0), CustodianId(1), repeated.facts))
    assert list(originals(entries)) == [(2, SECOND)]
    with pytest.raises(MalformedFile):
        list(originals([replace(entries[0], facts={"commit": 2})]))
    strange: tuple[Json, ...] = ([3], [3, "2"], "3 2")
    for odd in strange:
        with pytest.raises(MalformedFile):
            Numbers.of({**said, "shift.item": odd})


def test_the_page_names_the_kinds_that_are_recorded_again() -> None:
    text = " ".join(section("Going on where something is lost").split())
    rule = text.split("entries of other kinds than")[1].split(", and entries about")[0]
    assert set(re.findall(r"`([a-z_.]+)`", rule)) == {kind.value for kind in AGAIN}


def _vault_key() -> bytes:
    return decode_base64(KEYS["vault key"])


def test_the_vocabulary_is_that_of_the_program() -> None:
    text = section("Vocabulary")
    rows = re.findall(r"^\| (`.*?) \|", text, re.M)
    listed = {name for row in rows for name in re.findall(r"`([a-z_.]+)`", row)}
    reserved = set(re.findall(r"`([a-z_.]+)`", text.split("Reserved:")[1]))
    assert not listed & reserved
    assert listed | reserved == {kind.value for kind in Kind}
    card = text.split("Fields of a card:")[1].split("\n\n", maxsplit=1)[0]
    assert tuple(re.findall(r"`([a-z_]+)`", card)) == CARD_FIELDS


FACTS: dict[str, Json] = {  # a good value of every fact that the table names
    "custodian": "c1",
    "key": "A" * 43 + "=",
    "name": "K-1",
    "slot": "k7",
    "slot_sha256": "ab" * 32,
    "slot_kind": "recipient",
    "recipient": "age1",
    "item": "E-000001",
    "sha256": "ab" * 32,
    "bytes": 34,
    "inbox_sha256": "ab" * 32,
    "inbox_bytes": 7,
    "fork.at": "2026-11-02T10:03:41.127Z",
    "fork.by": "c2",
    "name_raw": "/w==",
    "path": "/k",
    "modified": "2026-11-02T10:03:41.127Z",
    "case": "C-001",
    "same_as": "E-000002",
    "source": "file",
    "result": "ok",
    "type": "image/png",
    "card.FIELD": "Post",
    "post": "P-0001",
    "items": ["E-000001"],
    "number": "1",
    "exhibit": "X-0001",
    "order": ["X-0001"],
    **{f"{name}.LANG": "Post" for name in ("title", "court", "applicant", "subject", "shows", "remark")},
    **dict.fromkeys(("profile", "numbering", "party", "element", "witness", "confidentiality", "objections"), "m"),
    **dict.fromkeys(("status", "status_on", "disclose", "expects"), "m"),
    "list": 1,
    "languages": ["en"],
    "marks": ["A"],
    "date": "1",
    "language": "kk",
    "pages": 3,
    "parent": "E-000002",
    "recipe": "redaction",
    "regions": ["1 10 20 30 40 R1", "2 0 0 9 9"],
    "terms": ["Aigerim"],
    "scope": "names",
    **dict.fromkeys(("tool", "person", "recipient", "how", "on"), "m"),
    "first": "E-000001",
    "last": "E-1000000",
    "failed": [],
    "reason": "asked",
    "entries": [2],
    "object_removed": True,
    "commits": [4],
    "files": [""],
    "closed": [4],
    "before_size": 7,
    "before_root": "ab" * 32,
    "after_size": 9,
    "after_root": "ab" * 32,
    "given.KIND": 6,
    "cause": "forked",
    "commit": 14,
    "size": 31,
    "root": "ab" * 32,
    "shared": 11,
    "kept": ["recovered/one.index"],
    "kept_sha256": ["ab" * 32],
    "shift.KIND": [3, 2],
    **dict.fromkeys(("handover", "to_vault", "to_name", "to_recipient", "to_key", "from_key"), "m"),
    **dict.fromkeys(("from_vault", "from_name", "handed_over", "statement_sha256", "received"), "m"),
    "record": "E-000007",
    "receipt": "E-000008",
    "answers": 6,
    "submission": "S-001",
    **dict.fromkeys(
        ("authority", "country", "reference", "what", "address", "sent_at", "sent_by", "deadline_rule"), "m"
    ),
    **dict.fromkeys(("outcome", "next", "remark", "receipt_number"), "m"),
    "bundle": 7,
    "manifest_sha256": "ab" * 32,
    "medium": "post",
    "receipt_item": "E-000009",
    "deadline": "2026-03-23",
    "answered": "2026-03-20",
    "answer_number": "3-5/88-14",
    "answer_item": "E-000010",
    "exhibits": ["1", "12"],
    "core": ["1"],
    "withheld": ["3 sealed"],
    "unsealed": ["4 confidential"],
    "approved": ["account"],
    "append_to": 5,
    "declarations": ["capture"],
    "profile_sha256": "ab" * 32,
    "hearing": "2026-04-01",
    "lists": ["C-001 3"],
    "numberings": ["respondent prefix:R-:3"],
    "of": 5,
    "verified": "ok, notices 2",
    "range": "{}",
    "note": "e",
}
ENDS = {"FIELD": "title", "LANG": "ru", "KIND": "item"}
BESIDE = {"inbox_bytes", "fork.by", "kept_sha256"}  # needed as soon as another one is there
NEEDS = [
    (kind, re.findall(r"`([^`]+)`", always), re.findall(r"`([^`]+)`", there))
    for names, always, there in re.findall(
        r"^\| (`.*?) \| (.*?) \| (.*?) ?\|$", section("Facts that an entry needs"), re.MULTILINE
    )
    for kind in re.findall(r"`([a-z]+\.[a-z]+|purge)`", names)
]


def projected(kind: str, names: Iterable[str], **other: Json) -> None:
    """What the index makes of an entry that has these facts."""
    facts = {name: FACTS[name] for name in names} | ({"scope": "intake"} if kind == "check.done" else {}) | other
    facts = {re.sub("(?<=[.])[A-Z]+$", lambda end: ENDS[end[0]], name): value for name, value in facts.items()}
    list(statements(Entry(9, Kind(kind), Instant(0), CustodianId(1), facts)))


def test_every_kind_that_needs_facts_is_in_the_table() -> None:
    for kind in set(Kind) - {Kind(kind) for kind, _, _ in NEEDS}:
        projected(kind, ())
    assert len(NEEDS) == 31


@pytest.mark.parametrize(("kind", "always", "there"), NEEDS, ids=[f"{kind} {always[0]}" for kind, always, _ in NEEDS])
def test_an_entry_needs_what_the_table_says_and_nothing_more(kind: str, always: list[str], there: list[str]) -> None:
    projected(kind, [*always, *there])
    projected(kind, always)
    for name in {*always, *(BESIDE & set(there))}:
        with pytest.raises(MalformedFile):
            projected(kind, [one for one in (*always, *there) if one != name])
    for name in (*always, *there):
        with pytest.raises(MalformedFile):
            projected(kind, [*always, *there], **{name: {"another": "form"}})


def test_the_sample_of_a_submission_is_one() -> None:
    said = json.loads(block("submission"))
    assert list(statements(Entry(9, Kind.SUBMISSION_ADDED, Instant(0), CustodianId(1), said)))
    assert section("Vocabulary").count("```submission") == 1


def literals(pattern: re.Pattern[str], *names: str) -> set[str]:
    """Codes in sources of the room, as string literals."""
    text = "".join((ROOM / f"{name}.py").read_text(encoding="utf-8") for name in names)
    return set(re.findall(rf'"({pattern.pattern})"', text))


def test_every_reason_of_the_program_is_on_the_page_and_has_a_test() -> None:
    listed = set(re.findall(rf"`({REASON.pattern})`", section("A reader MUST reject")))
    written = literals(REASON, "canonical", "disclosure", "entry", "checkpoint", "commit") - ONLY_WHEN_WRITING
    assert written <= listed
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert not [reason for reason in sorted(listed) if f'"{reason}"' not in tests]


def test_the_steps_are_those_of_the_program_and_have_tests() -> None:
    listed = set(re.findall(rf"`({STEP.pattern})`", section("Verification")))
    assert literals(STEP, "steps", "verify") == listed
    rows = re.findall(r"^\| (V\d+) \|", section("Verification"), re.M)
    assert rows == [f"V{number}" for number in range(1, 13)]
    tests = (Path(__file__).parent / "test_verify.py").read_text(encoding="utf-8")
    assert not [step for step in sorted(listed) if f'"{step}"' not in tests]


@pytest.mark.parametrize("label", ["entry", "note", "short-form", "commit", "first-commit"])
def test_there_is_one_sample_of_each_thing(label: str) -> None:
    assert len(blocks(label)) == 1
