"""A proof brings what witnesses cosigned and notaries stamped, and somebody without the vault judges it."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.clock import Instant
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import parse_note, short_form
from evidence_vault.custody.cosignature import cosign
from evidence_vault.errors import InvalidValue
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.helpers.bundles import Told, failures, files, give_out, kit, verified
from tests.helpers.chromium import Chromium
from tests.helpers.vaults import TestVault
from tests.helpers.verify_page import PAGE, given

KNOWN, OTHER = SigningKey(b"\x02" * 32), SigningKey(b"\x03" * 32)
NAME = "evidence-vault/w7qxz3md2aaaaaaaaaaaaaaaaa"
SEEN = Instant.parse("2026-11-03T10:00:00.000Z")


def witness(session: Session, key: SigningKey, name: str, at: Instant, named: bool) -> None:
    """Offer the checkpoint, have it cosigned and take the answer in."""
    _, offer = session.offer()
    note = offer[offer.index(b"\n\n") + 2 :]
    line = cosign(parse_note(note).checkpoint.body, name, key, at)
    session.import_cosignature(note + line.encode(), base64.b64encode(key.public_key) if named else None)


@pytest.fixture(scope="module")
def proof(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One exhibit, seen by a witness whom the keeper knows, twice, and by one whom they do not; never changed."""
    folder = tmp_path_factory.mktemp("witnessed")
    with made_vault.copy(folder / "case.vault").session(write=True) as session:
        witness(session, KNOWN, NAME, SEEN, True)
        witness(session, KNOWN, NAME, Instant(SEEN.unix_ms + 60_000), True)
        witness(session, OTHER, "evidence-vault/other", Instant(SEEN.unix_ms + 120_000), False)
        return give_out(session, folder / "proof", 1)


@pytest.fixture
def folder(proof: Path, tmp_path: Path) -> Path:
    """A copy of it, to be spoiled."""
    return Path(shutil.copytree(proof, tmp_path / "copy"))


def lines(folder: Path) -> list[Path]:
    """The cosignatures of a proof."""
    return [path for path in files(folder / "custody/anchors") if path.suffix == ".cosignature"]


def by_page(page: Chromium, folder: Path, key: bytes | None = None) -> list[Told]:
    """What the page finds, with a key typed into its field."""
    page.open(PAGE)
    page.do("(text) => { get('witness').value = text; }", base64.b64encode(key).decode() if key else "")
    return given(page, folder)


def test_a_witness_counts_by_a_key_from_outside_and_is_no_outside_time(proof: Path, chromium: Chromium) -> None:
    first, second = (path.relative_to(proof).as_posix() for path in lines(proof))
    for keys, codes in (
        ([], ["B18.unknown", "B18.unknown"]),
        ([KNOWN], ["B18.known", "B18.unknown"]),
        ([OTHER], ["B18.unknown", "B18.known"]),
        ([SigningKey(b"\x04" * 32)], ["B18.unknown", "B18.unknown"]),
    ):
        public = [key.public_key for key in keys]
        told = verified(proof, witnesses=public)
        assert [(code, subject) for _, code, subject, _ in told] == [
            ("B14.not_compared", "bundle"),
            ("B15.no_time", "bundle"),
            (codes[0], first),
            (codes[1], second),
        ]
        assert by_page(chromium, proof, public[0] if public else None) == told
    both = verified(proof, witnesses=[KNOWN.public_key, OTHER.public_key])
    assert [code for _, code, _, _ in both][2:] == ["B18.known", "B18.known"]
    size = int(Path(first).name[:6])
    said = f"the witness {base64.b64encode(KNOWN.public_key).decode()} had seen no other history of this log in its first {size} entries, and says so at {SEEN}"
    assert both[2][3].startswith(said), "of two by one witness the earlier is given out"


def test_another_name_beside_a_known_key_is_not_told_as_known(folder: Path, chromium: Chromium) -> None:
    """The name is not signed: anybody can put another one there, with the key id that belongs to it."""
    first, _ = lines(folder)
    name, key = "evidence-vault/supreme-court", KNOWN.public_key
    signature = base64.b64decode(first.read_text().split()[2])[4:]
    key_id = hashlib.sha256(name.encode() + b"\n\x04" + key).digest()[:4]
    first.chmod(0o600)
    first.write_text(f"\u2014 {name} {base64.b64encode(key_id + signature).decode()}\n")
    told = verified(folder, witnesses=[key])
    (known,) = [text for _, code, _, text in told if code == "B18.known"]
    assert name not in known
    assert base64.b64encode(key).decode() in known
    assert by_page(chromium, folder, key) == told


def test_behind_the_note_the_line_makes_what_the_witness_gave_back(proof: Path) -> None:
    first, _ = lines(proof)
    note = (proof / f"custody/earlier/{first.name[:6]}.note").read_bytes()
    together = parse_note(note + first.read_bytes())
    assert [line.key_name for line in together.signatures][2:] == [NAME]
    assert together.checkpoint.size == int(first.name[:6])


def test_what_is_spoiled_is_a_failure_in_all_three(folder: Path, chromium: Chromium) -> None:
    path = lines(folder)[0]
    text = path.read_bytes()
    body = parse_note((folder / f"custody/earlier/{path.name[:6]}.note").read_bytes()).checkpoint.body
    origin = body.split(b"\n")[0].decode()
    flipped = base64.b64decode(text.split()[-1])
    flipped = flipped[:-1] + bytes([flipped[-1] ^ 1])
    late = flipped[:4] + b"\xff" * 8 + flipped[12:]
    for spoiled, code in (
        (text[:-1], "B18.form"),
        (text + b"\n", "B18.form"),
        (b"\xff" + text, "B18.form"),
        (b"x" * 2000, "B18.form"),
        (cosign(body, origin, KNOWN, SEEN).encode(), "B18.form"),
        (cosign(body, f"{origin}/c9", KNOWN, SEEN).encode(), "B18.form"),
        (text.replace(text.split()[-1], base64.b64encode(late)), "B18.form"),
        (text.replace(text.split()[-1], base64.b64encode(flipped)), "B18.signature"),
        (cosign(body + b"x", NAME, KNOWN, SEEN).encode(), "B18.signature"),
    ):
        path.write_bytes(spoiled)
        told = verified(folder, witnesses=[KNOWN.public_key])
        assert code in failures(told)
        assert by_page(chromium, folder, KNOWN.public_key) == told
    path.write_bytes(text)
    (folder / f"custody/earlier/{path.name[:6]}.note").unlink()
    told = verified(folder, witnesses=[KNOWN.public_key])
    assert "B18.checkpoint" in failures(told)
    assert by_page(chromium, folder, KNOWN.public_key) == told


def test_both_commands_take_keys_of_witnesses(proof: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = base64.b64encode(KNOWN.public_key).decode()
    assert main(["verify", str(proof), "--witness-key", key, "--json"]) == 0
    told = [one["code"] for one in json.loads(capsys.readouterr().out)["findings"]]
    assert told == ["B14.not_compared", "B15.no_time", "B18.known", "B18.unknown"]
    assert main(["verify", str(proof), "--witness-key", "no key"]) == 2
    line = [sys.executable, "-B", str(proof / "verify/verify.py"), str(proof)]
    for given_key, code, words in ((key, 0, "[B18.known]"), ("no key", 2, "")):
        done = subprocess.run([*line, "--witness-key", given_key], capture_output=True, text=True, check=False)
        assert done.returncode == code
        assert words in done.stdout


def test_of_a_stamped_letter_the_record_is_shown_and_the_scan_where_somebody_asks(
    made_vault: TestVault, tmp_path: Path
) -> None:
    (tmp_path / "scan.png").write_bytes(b"\x89PNG a stamped page")
    with made_vault.copy(tmp_path / "v").session(write=True) as session:
        day = str(list(session.log())[-1].at)[:10]
        request, _ = session.request_letter(("en",))
        pin = session.checkpoint_short
        letter, _ = session.import_letter(
            request.seq, [tmp_path / "scan.png"], by="Notary office No. 7", on=day, progress=NoProgress()
        )
        on_paper = short_form(parse_note(session._end(request.commit).note).checkpoint.body)  # type: ignore[union-attr]
        plain = give_out(session, tmp_path / "plain", 1)
        scanned = give_out(session, tmp_path / "scanned", 1, letter_scans=True)
        with pytest.raises(InvalidValue):
            give_out(session, tmp_path / "none", 1, hide=["items"])
    assert pin != on_paper
    for out, count in ((plain, 2), (scanned, 3)):
        assert [code for _, code, _, _ in verified(out, checkpoint=on_paper)] == ["B15.no_time"]
        assert len(list((out / "originals").iterdir())) == count
        shown = kit().read_entry((out / f"custody/entries/{letter.seq:06d}.txt").read_bytes())[2]
        assert (shown["stamped_by"], shown["stamped_on"]) == ("Notary office No. 7", day)
    assert failures(verified(plain, checkpoint=pin)) == {"B14.checkpoint"}
