"""Bech32 without a limit of length (BIP 173; age.md, "The X25519 recipient type")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def encode(prefix: str, data: bytes) -> str:
    """Lowercase Bech32 of `data` after the human-readable `prefix` (lowercase ASCII)."""
    values = _regroup(data, 8, 5, pad=True)
    state = _polymod([*_expand(prefix), *values, 0, 0, 0, 0, 0, 0]) ^ 1
    checksum = [state >> 5 * (5 - place) & 31 for place in range(6)]
    return prefix + "1" + "".join(_ALPHABET[value] for value in [*values, *checksum])


def decode(text: str, prefix: str) -> bytes:
    """The bytes of a lowercase Bech32 text.

    Raises:
        ValueError: another prefix, a foreign character, a wrong checksum, padding that is not zero.
    """
    head, separator, tail = text.rpartition("1")
    if not separator or head != prefix:
        raise ValueError("prefix")
    values = [_ALPHABET.index(character) for character in tail]
    if len(values) < 6 or _polymod([*_expand(prefix), *values]) != 1:
        raise ValueError("checksum")
    return bytes(_regroup(values[:-6], 5, 8, pad=False))


def misprint(text: str, prefix: str) -> int | None:
    """The place of the one character that is wrong, counted from 1 behind the prefix and its ``1``.

    The checksum tells up to four wrong characters (BIP 173), so where another one in a single place makes it right, that
    is the place. None where more is wrong than that. What should stand there is not told: it has to be read again.
    """
    if not text.startswith(f"{prefix}1"):
        return None
    tail = text[len(prefix) + 1 :]
    foreign = [place for place, character in enumerate(tail) if character not in _ALPHABET]
    if len(foreign) > 1:
        return None
    values = [max(0, _ALPHABET.find(character)) for character in tail]
    wrong = _polymod([*_expand(prefix), *values]) ^ 1
    for place in foreign or range(len(values)):
        after = [0] * (len(values) - place - 1)
        # a linear code: what a change of one value does to the rest does not depend on the others
        if any(_polymod([change, *after], 0) == wrong for change in range(32)):
            return place + 1
    return None


def _expand(prefix: str) -> list[int]:
    codes = prefix.encode("ascii")
    return [*(code >> 5 for code in codes), 0, *(code & 31 for code in codes)]


def _polymod(values: Sequence[int], state: int = 1) -> int:
    for value in values:
        top = state >> 25
        state = (state & 0x1FFFFFF) << 5 ^ value
        for place, term in enumerate(_GENERATOR):
            if top >> place & 1:
                state ^= term
    return state


def _regroup(values: Iterable[int], width: int, new_width: int, *, pad: bool) -> list[int]:
    """Cut a row of numbers of `width` bits into numbers of `new_width` bits."""
    bits, count = 0, 0
    regrouped = []
    for value in values:
        bits = (bits << width | value) & 0xFFFF
        count += width
        while count >= new_width:
            count -= new_width
            regrouped.append(bits >> count & (1 << new_width) - 1)
    rest = bits & (1 << count) - 1
    if pad and count:
        regrouped.append(rest << new_width - count)
    elif not pad and (rest or count >= width):
        raise ValueError("padding")
    return regrouped
