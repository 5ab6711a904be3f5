"""A challenge shows from afar that another keyholder's key opens; nothing else passes for one."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import evidence_vault.vault
from evidence_vault.crypto import age
from evidence_vault.custody import challenge
from evidence_vault.custody.keyring import Keyring
from evidence_vault.errors import ChallengeRefused, InvalidValue, NoMatchingKey, NoSuchKey, StrayKeys
from evidence_vault.integrity.heal import heal
from evidence_vault.integrity.mirror import mirror
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Finding
from evidence_vault.vault.layout import read_header
from evidence_vault.vault.slots import staged
from tests.helpers.keyrings import CHEAP, FIRST, SECOND, THIRD, KeyVault, make_key_vault
from tests.helpers.vaults import tree

FORMAT = Path(evidence_vault.vault.__file__).with_name("FORMAT.md")
COLLEAGUE = age.Identity.generate()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> KeyVault:
    """K-1 opens with FIRST, K-2 with SECOND, K-3 with an age identity."""
    vault = make_key_vault(tmp_path_factory.mktemp("keys") / "case.vault")
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND, "K-2")
        keyring.add_recipient(str(COLLEAGUE.recipient), "K-3")
    for secret in (SECOND, str(COLLEAGUE)):
        with vault.opened(secret):
            pass
    return vault


@pytest.fixture
def vault(made: KeyVault, tmp_path: Path) -> KeyVault:
    return made.copy(tmp_path / "case.vault")


def key_of_open(keyring: Keyring, holder: str) -> str:
    return next(held.slot.slot for held in keyring.held() if held.holder == holder)


def key_of(vault: KeyVault, holder: str) -> str:
    with vault.keyring(FIRST) as keyring:
        return key_of_open(keyring, holder)


def asked(vault: KeyVault, holder: str) -> bytes:
    with vault.keyring(FIRST) as keyring:
        return keyring.challenge(key_of_open(keyring, holder))


@pytest.mark.parametrize(
    ("holder", "secret"), [("K-2", age.Passphrase(SECOND, CHEAP)), ("K-3", COLLEAGUE)], ids=["passphrase", "recipient"]
)
def test_who_holds_the_key_answers_and_the_copy_is_left_with_it(
    holder: str, secret: age.Passphrase | age.Identity, vault: KeyVault
) -> None:
    text = asked(vault, holder)
    words = challenge.answer(text, [secret])
    assert len(words.split()) == 7
    kept = key_of(vault, holder)
    staged(vault.layout, "a" * 26).write_bytes(b"left by a change that was cut off")
    with vault.keyring(FIRST) as keyring:
        removed = keyring.seal(kept, text.replace(b"\n", b"\r\n"), f"  {words.upper()}\n")
    assert len(removed) == 2
    assert [path.stem for path in vault.slots()] == [kept]
    assert not list(vault.layout.tmp.iterdir())
    assert vault.opens(FIRST) is None
    assert vault.findings() == {}


def test_asking_changes_nothing(vault: KeyVault) -> None:
    before = tree(vault.layout.keys), tree(vault.layout.log)
    asked(vault, "K-2")
    assert (tree(vault.layout.keys), tree(vault.layout.log)) == before


def test_other_words_remove_nothing(vault: KeyVault) -> None:
    text, kept = asked(vault, "K-2"), key_of(vault, "K-2")
    with vault.keyring(FIRST) as keyring, pytest.raises(ChallengeRefused, match="words"):
        keyring.seal(kept, text, "seven other words that nobody sent back")
    assert len(vault.slots()) == 3


def test_who_does_not_hold_the_key_reads_no_words(vault: KeyVault) -> None:
    text = asked(vault, "K-2")
    with pytest.raises(NoMatchingKey):
        challenge.answer(text, [age.Passphrase(THIRD, CHEAP), COLLEAGUE])


def test_a_challenge_that_somebody_else_made_is_refused(vault: KeyVault) -> None:
    """They know the recipient and the key's file, and choose the words themselves."""
    kept = key_of(vault, "K-2")
    words = age.encrypt(b"words of my own choice\n", [age.Recipient.parse(read_header(vault.path).recipient)])
    text = asked(vault, "K-2")
    forged = text.replace(
        re.findall(rb"-----BEGIN.*?-----END [^-]+-----\n", text, re.DOTALL)[1], age.armor(words).encode()
    )
    with vault.keyring(FIRST) as keyring, pytest.raises(ChallengeRefused, match="did not make it"):
        keyring.seal(kept, forged, "words of my own choice")


def sealed_parts(text: bytes) -> list[bytes]:
    """The key and the words in a challenge."""
    return re.findall(rb"-----BEGIN.*?-----END [^-]+-----\n", text, re.DOTALL)


@pytest.mark.parametrize("stolen", ["object", "commit"])
def test_what_was_stolen_is_not_read_to_who_puts_it_in_the_place_of_the_words(stolen: str, vault: KeyVault) -> None:
    """They ask the colleague in the name of the vault, and hope for the text in the answer."""
    text = asked(vault, "K-2")
    loot = vault.layout.commit(1).read_bytes()
    if stolen == "object":
        loot = age.encrypt(b"the witness lives in the mill", [age.Recipient.parse(read_header(vault.path).recipient)])
    forged = text.replace(sealed_parts(text)[1], age.armor(loot).encode())
    with pytest.raises(ChallengeRefused, match="did not make it"):
        challenge.answer(forged, [age.Passphrase(SECOND, CHEAP)])


@pytest.mark.parametrize(
    "held",
    [
        "abacus abdomen abdominal abide abiding ability",
        "abacus abdomen abdominal abide abiding ability ablaze able",
        "abacus abdomen abdominal abide abiding ability Nur-Sultan",
        "ABACUS abdomen abdominal abide abiding ability ablaze",
        "abacus abdomen abdominal abide abiding ability ablaze\n",
        "the witness lives in the old mill",
    ],
)
def test_even_what_the_vault_signed_is_read_only_if_it_is_seven_words(
    held: str, vault: KeyVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(challenge, "propose", lambda: held)
    text = asked(vault, "K-2")
    with pytest.raises(ChallengeRefused, match="not seven words"):
        challenge.answer(text, [age.Passphrase(SECOND, CHEAP)])


def test_a_challenge_for_another_key_or_an_older_one_is_refused(vault: KeyVault) -> None:
    text, other = asked(vault, "K-2"), key_of(vault, "K-3")
    words = challenge.answer(text, [age.Passphrase(SECOND, CHEAP)])
    with vault.keyring(FIRST) as keyring, pytest.raises(ChallengeRefused, match="another key"):
        keyring.seal(other, text, words)
    with vault.keyring(SECOND) as keyring:
        keyring.change(THIRD)
    with vault.keyring(FIRST) as keyring, pytest.raises(ChallengeRefused, match="another key"):
        keyring.seal(key_of_open(keyring, "K-2"), text, words)


@pytest.mark.parametrize("cut", [0, 10, 200, -2])
def test_a_damaged_challenge_is_refused(cut: int, vault: KeyVault) -> None:
    text = asked(vault, "K-2")[:cut]
    with pytest.raises(ChallengeRefused):
        challenge.answer(text, [age.Passphrase(SECOND, CHEAP)])


def test_ones_own_key_is_nobody_elses(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring, pytest.raises(InvalidValue):
        keyring.challenge(key_of_open(keyring, "K-1"))


def test_a_key_whose_file_does_not_open_is_not_kept(vault: KeyVault) -> None:
    kept = key_of(vault, "K-2")
    vault.layout.slot(kept).unlink()
    with vault.keyring(FIRST) as keyring, pytest.raises(NoSuchKey):
        keyring.challenge(kept)


def test_keys_beside_the_log_are_removed_first(vault: KeyVault) -> None:
    kept = key_of(vault, "K-2")
    shutil.copy(vault.slots()[0], vault.layout.slot("b" * 26))
    with vault.keyring(FIRST) as keyring:
        with pytest.raises(StrayKeys):
            keyring.challenge(kept)
        keyring.remove("b" * 26)
        with pytest.raises(ChallengeRefused, match="recovered"):
            keyring.challenge(kept)


@pytest.mark.parametrize("by", ["heal", "mirror"])
def test_a_key_that_gave_way_to_the_copys_is_seen_in_recovered(by: str, vault: KeyVault, tmp_path: Path) -> None:
    """Somebody put a copy of their own key in the place of another one: it would still open."""
    copy, kept, theirs = tmp_path / "copy.vault", key_of(vault, "K-2"), key_of(vault, "K-3")
    with vault.opened(FIRST) as opened:
        mirror(opened, copy, NoProgress())
    place = vault if by == "heal" else KeyVault(copy, vault.identity)
    mine = place.layout.slot(key_of(vault, "K-1")).read_bytes()
    place.layout.slot(theirs).unlink()
    place.layout.slot(theirs).write_bytes(mine)
    with vault.opened(FIRST) as opened:
        if by == "heal":
            found = [Finding("slot.damaged", vault.layout.relative(vault.layout.slot(theirs)), "")]
            assert heal(opened, copy, found, NoProgress()).files
        else:
            assert mirror(opened, copy, NoProgress()).slots == 1
    assert mine in [path.read_bytes() for path in place.layout.recovered.iterdir()]
    with place.keyring(FIRST) as keyring, pytest.raises(StrayKeys, match="recovered/"):
        keyring.challenge(kept)


def test_a_key_that_an_earlier_program_set_aside_is_seen_too(vault: KeyVault) -> None:
    vault.layout.recovered.mkdir()
    shutil.copy(vault.slots()[0], vault.layout.recovered / f"{'0' * 32}.slot")
    kept = key_of(vault, "K-2")
    with vault.keyring(FIRST) as keyring, pytest.raises(ChallengeRefused, match="recovered"):
        keyring.challenge(kept)


def test_the_stock_program_answers_with_the_commands_of_the_page(
    vault: KeyVault, tmp_path: Path, program: Callable[[str], str]
) -> None:
    program("age")
    program("awk")
    (script,) = re.findall(r"```challenge-by-hand\n(.*?)```", FORMAT.read_text(encoding="utf-8"), re.DOTALL)
    text = asked(vault, "K-3")
    (tmp_path / "challenge.txt").write_bytes(text)
    (tmp_path / "theirs").write_text(f"{COLLEAGUE}\n")
    script = script.replace("age -d -o", "age -d -i theirs -o")
    done = subprocess.run(["sh", "-ec", script], cwd=tmp_path, capture_output=True, check=True, text=True)
    assert done.stdout.strip() == challenge.answer(text, [COLLEAGUE])
