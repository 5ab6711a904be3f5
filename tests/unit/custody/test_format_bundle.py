"""The section on bundles in FORMAT.md is true: its samples read, its codes are those of all three verifiers."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.stamp_token import read_token
from evidence_vault.custody import bundle
from evidence_vault.custody.checkpoint import parse_note, parse_signed
from evidence_vault.custody.encoding import decode_base64
from evidence_vault.custody.entry import open_entry
from evidence_vault.custody.merkle import leaf_hash, verify_inclusion
from evidence_vault.records.entry import Kind
from tests.helpers.bundles import kit

ROOM = Path(__file__).resolve().parents[3] / "evidence_vault"
PAGE = (ROOM / "custody" / "FORMAT.md").read_text(encoding="utf-8")
SECTION = PAGE.split("\n## Bundle\n")[1].split("\n## ")[0]
STEP = re.compile(r"B\d+\.[a-z_]+")


def block(label: str, text: str = SECTION) -> bytes:
    """The one block of a label."""
    (found,) = re.findall(rf"^```{label}\n(.*?)^```$", text, re.M | re.S)
    return str(found).encode("utf-8")


KEYS = dict(re.split(r"  +", line) for line in block("sample-keys", PAGE).decode().splitlines())


def test_the_sample_entry_reads_and_is_in_the_sample_tree() -> None:
    sealed, proof = bundle.read_entry(block("shown-entry"))
    entry = open_entry(sealed.raw, sealed.disclosures)
    head = parse_note(block("note", PAGE)).checkpoint
    assert (entry.seq, entry.kind, set(entry.facts)) == (2, Kind.ITEM_INGESTED, {"item", "sha256", "bytes"})
    assert verify_inclusion(leaf_hash(sealed.raw), entry.seq, head.size, proof, head.root)
    assert bundle.write_entry(sealed, proof) == block("shown-entry")


def test_the_sample_key_manifest_and_note_fit_together() -> None:
    key = bundle.read_pem(block("pem"))
    assert key == decode_base64(KEYS["vault key"])
    listed = bundle.read_manifest(block("manifest"))
    note = block("note", PAGE)
    assert listed == {
        "custody/checkpoint.body": sha256(parse_note(note).checkpoint.body).hex,
        "custody/checkpoint.note": sha256(note).hex,
        "custody/entries/000002.txt": sha256(block("shown-entry")).hex,
        "custody/vault.pub.pem": sha256(block("pem")).hex,
    }
    signed = parse_signed(block("bundle-note"))
    body = bundle.read_body(signed.body)
    assert body.text == signed.body
    assert body.manifest == sha256(block("manifest")).hex
    assert body.checkpoint == sha256(parse_note(note).checkpoint.body).hex
    assert signed.verify(f"evidence-vault/{KEYS['vault']}", key)
    assert signed.verify(f"evidence-vault/{KEYS['vault']}/c1", decode_base64(KEYS["c1"]))


def test_every_path_of_the_layout_may_be_in_a_bundle() -> None:
    paths = [line.split()[0] for line in block("layout").decode().splitlines()]
    assert all(map(bundle.FOLDER.has, paths))
    assert set(bundle.FOLDER.required) <= set(paths)


def test_the_sample_bag_fits_together() -> None:
    listed = bundle.read_manifest(block("bag-manifest"), bundle.BAG)
    tags = bundle.read_manifest(block("tagmanifest"), bundle.BAG, bundle.TAGS)
    assert block("bagit") == bundle.BAG_MARKED
    assert tags == {
        "bag-info.txt": sha256(block("bag-info")).hex,
        "bagit.txt": sha256(block("bagit")).hex,
        "custody/checkpoint.body": sha256(parse_note(block("note", PAGE)).checkpoint.body).hex,
        "custody/checkpoint.note": sha256(block("note", PAGE)).hex,
        "custody/entries/000002.txt": sha256(block("shown-entry")).hex,
        "custody/vault.pub.pem": sha256(block("pem")).hex,
        "manifest-sha256.txt": sha256(block("bag-manifest")).hex,
    }
    sealed, _ = bundle.read_entry(block("shown-entry"))
    taken = open_entry(sealed.raw, sealed.disclosures).facts
    assert listed["data/originals/E-000001.txt"] == taken["sha256"]
    assert f"Payload-Oxum: {int(str(taken['bytes'])) + 15}.{len(listed)}\n" in block("bag-info").decode()
    assert listed["data/00_bundle.pdf"] == sha256(b"%PDF-1.7\n%%EOF\n").hex
    signed = parse_signed(block("bag-note"))
    body = bundle.read_body(signed.body)
    assert (body.text, body.list_version) == (signed.body, 1)
    assert (body.manifest, body.tags) == (sha256(block("bag-manifest")).hex, sha256(block("tagmanifest")).hex)
    assert signed.verify(f"evidence-vault/{KEYS['vault']}", decode_base64(KEYS["vault key"]))
    assert signed.verify(f"evidence-vault/{KEYS['vault']}/c1", decode_base64(KEYS["c1"]))


def test_the_layout_of_a_bag_is_that_of_the_program_and_the_kit() -> None:
    paths = [line.split("  ")[0] for line in block("bag-layout").decode().splitlines()]
    name = "n" * 80
    for path in [*paths, f"data/{name}/{name}/{name}/{name}", "data/a-", "data/_", "data/originals.txt"]:
        assert bundle.BAG.has(path), path
        assert kit().BAG_PATH.fullmatch(path), path
    for path in (
        *("data/.hidden", "data/a.", "data/a ", "data/ a", "data/a//b", "data/../a", "data/a/b/c/d/e", f"data/{name}n"),
        *(
            "data/Жалоба.pdf",
            "data/a\n",
            "data/a:b",
            "data/originals/a.txt",
            "data/originals/E-000001/a",
            "originals/E-000001",
        ),
        *("data", "data/", "bagit.txt/x", "bag.txt", "/data/a", "data\\a"),
    ):
        assert not bundle.BAG.has(path), path
        assert not kit().BAG_PATH.fullmatch(path), path
    for folder, may in (
        ("data", 1),
        ("data/a/b/c", 1),
        ("data/a/b/c/d", 0),
        ("data/originals", 1),
        ("data/originals/a", 0),
    ):
        assert bundle.BAG.has_folder(folder) == bool(kit().BAG_FOLDER.fullmatch(folder)) == bool(may), folder
    assert not any(bundle.FOLDER.has(path) for path in paths if path.startswith(("bag", "data", "tag")))
    assert set(bundle.BAG.required) - set(bundle.FOLDER.required) == {
        "bagit.txt",
        "bag-info.txt",
        "tagmanifest-sha256.txt",
    }


def test_the_kit_knows_every_kind() -> None:
    assert {kind.value for kind in Kind} == kit().KINDS
    page = (ROOM / "export" / "kit" / "verify.html").read_text(encoding="utf-8")
    assert set(page.split("const KINDS = new Set(\n  `")[1].split("`")[0].split()) == kit().KINDS


def test_the_page_says_what_the_kit_says() -> None:
    """Each sentence of a finding stands in the source of both, for its code."""
    kit_says = (ROOM / "export" / "kit" / "verify.py").read_text(encoding="utf-8")
    english = (ROOM / "export" / "kit" / "verify.html").read_text(encoding="utf-8").split("\n  ru: {")[0]
    said = dict(re.findall(rf'^      "({STEP.pattern})": "(.*)",$', english, re.M))
    assert len(said) > 35
    for code, sentence in said.items():
        step, _, name = code.partition(".")
        line = rf'(?:"{code}"|step \+ "\.{name}"|"B7\.copy").*"{re.escape(sentence)}"|text = "{re.escape(sentence)}"'
        assert re.search(line, kit_says), (step, code)


def test_the_steps_are_those_of_all_three_verifiers() -> None:
    listed = set(re.findall(rf"`({STEP.pattern})`", SECTION))
    steps = (ROOM / "custody" / f"verify_{part}.py" for part in ("bundle", "contents", "anchors"))
    ours = "".join(path.read_text(encoding="utf-8") for path in steps)
    kit, page = ((ROOM / "export" / "kit" / name).read_text(encoding="utf-8") for name in ("verify.py", "verify.html"))
    both = {f"{step}.{who}_signature" for step in ("B5", "B6") for who in ("vault", "custodian")}
    for source in (ours, kit, page):
        assert set(re.findall(rf'"({STEP.pattern})"', source)) | both == listed
    rows = re.findall(r"^\| (B\d+) \|", SECTION, re.M)
    assert rows == [f"B{number}" for number in range(1, 19)]


def test_the_sample_time_stamp_is_over_the_sample_note_and_says_what_stands_there() -> None:
    token = base64.b64decode(block("token"))
    ours, theirs = read_token(token), kit().read_token(token)
    time, authority, certificate = block("token-says").decode().splitlines()
    assert (ours.at, ours.authority, ours.certificate_sha256) == (time, authority, certificate)
    assert theirs["said"] == {"time": time, "authority": authority, "certificate": certificate}
    assert ours.is_over(block("note", PAGE))
    assert not ours.is_over(block("note", PAGE)[:-1])
