"""What ``verify.html`` computes by itself, part by part, in a real browser: against published values and the kit."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.merkle import CompactRange, consistency_proof, inclusion_proof, leaf_hash
from tests.helpers.bundles import kit
from tests.helpers.chromium import Chromium
from tests.helpers.verify_page import PAGE
from tests.unit.crypto.test_signing import OTHER_FORMS, RFC_8032, SMALL_ORDER

FROM_HEX = "const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (two) => parseInt(two, 16));"


@pytest.fixture(scope="module")
def page(chromium: Chromium) -> Chromium:
    """The page, whose functions are asked."""
    chromium.open(PAGE)
    return chromium


def test_digests_are_those_of_the_standard_however_the_pieces_come(page: Chromium) -> None:
    chance = random.Random(3)
    texts = [chance.randbytes(length) for length in [*range(260), 4096, 100_003]]
    pieces = [[chance.randrange(1, 200) for _ in range(len(text) // 100 + 1)] for text in texts]
    asked = [(text.hex(), cuts) for text, cuts in zip(texts, pieces, strict=True)]
    told = page.do(
        FROM_HEX.join(
            (
                "(asked) => {",
                """
        return asked.map(([text, cuts]) => {
          const [data, hash] = [bytes(text), new Sha256()];
          let at = 0;
          for (const cut of cuts) hash.update(data.subarray(at, (at += cut)));
          const short = data.length < 5000;
          return [hex(hash.update(data.subarray(at)).digest()), short ? hex(sha512(data)) : "", short ? hex(sha384(data)) : ""];
        });
        }""",
            )
        ),
        asked,
    )
    others = [hashlib.sha512, hashlib.sha384]
    assert told == [
        [hashlib.sha256(text).hexdigest(), *(one(text).hexdigest() if len(text) < 5000 else "" for one in others)]
        for text in texts
    ]


def signatures() -> list[tuple[bytes, bytes, bytes]]:
    """Keys, messages and signatures: published ones, others, and what somebody might make of them."""
    good = [
        (bytes.fromhex(key), bytes.fromhex(message), bytes.fromhex(signature))
        for _, key, message, signature in RFC_8032.values()
    ]
    for number in range(6):
        own, text = SigningKey(bytes([number]) * 32), b"a checkpoint " * number
        good.append((own.public_key, text, own.sign(text)))
    made = [*good]
    chance = random.Random(5)
    for key, message, signature in good:
        for part in (key, signature):
            at = chance.randrange(len(part))
            bad = part[:at] + bytes([part[at] ^ 1 << chance.randrange(8)]) + part[at + 1 :]
            made.append((bad, message, signature) if part is key else (key, message, bad))
        made.append((key, message + b"!", signature))
        more = int.from_bytes(signature[32:], "little") + kit().Q
        made.append((key, message, signature[:32] + more.to_bytes(32, "little")))
        made.append((key, message, signature[:63]))
    none = bytes([2]) + bytes(31)  # no point of the curve has this y
    beyond = (2**255 - 18).to_bytes(32, "little")
    nobody = [(bytes.fromhex(key), b"%d" % at, bytes([1]) + bytes(63)) for key in SMALL_ORDER for at in range(8)]
    nobody += [(bytes.fromhex(key), b"", bytes([1]) + bytes(63)) for key in OTHER_FORMS]
    return [*made, *nobody, (none, b"", bytes(64)), (beyond, b"", bytes(64))]


def test_signatures_are_judged_as_by_the_kit_with_the_help_of_the_browser_or_without(page: Chromium) -> None:
    cases = signatures()
    expected = [kit().signed(*case) for case in cases]
    assert sum(expected) == len(RFC_8032) + 6
    asked = [[part.hex() for part in case] for case in cases]
    ask = f"""async (asked, alone) => {{
      {FROM_HEX}
      const browser = SubtleCrypto.prototype.importKey;
      if (alone) SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException("NotSupportedError"));
      signaturesBy = "browser";
      const told = [];
      for (const parts of asked) told.push(await signed(...parts.map(bytes)));
      SubtleCrypto.prototype.importKey = browser;
      return [told, signaturesBy];
    }}"""
    assert page.do(ask, asked, False) == [expected, "browser"]
    assert page.do(ask, asked, True) == [expected, "page"]


LEVELS = [("[" * depth + "]" * depth).encode() for depth in (1, 8, 9, 10, 5000)]
TEXTS = [
    *(b'{"a":1,"b":[]}', b'{"b":1,"a":1}', b'{"a":1,"a":1}', b'{ "a":1}', b'{"a":1}\n', b"\xef\xbb\xbf{}", b"", b"[,]"),
    *(b'{"10":1,"9":1}', b'{"9":1,"10":1}', b'{"__proto__":1}', b'{"__proto__":{"a":1}}', '{"ж":1}'.encode()),
    *(b"0", b"-0", b"1.0", b"0.5", b"1e2", b"1e+21", b"01", b"-7", b"NaN", b"Infinity", b"true", b"null", b"undefined"),
    *(b"9007199254740991", b"9007199254740992", b"9007199254740993", b"-9007199254740991", b"1" + b"0" * 400),
    *(
        b'"\\u0001"',
        b'"\\u001F"',
        b'"\\u001f"',
        b'"\\n"',
        b'"\\u000a"',
        b'"\\/"',
        b'"/"',
        b'"\x01"',
        b'"\x7f"',
        b'"\\\\ud800"',
    ),
    *(
        '"\u2028"'.encode(),
        b'"\\u2028"',
        '"ә"'.encode(),
        '"😀"'.encode(),
        b'"\\ud83d\\ude00"',
        b'"\\ud83d"',
        b'"\\udc00x"',
    ),
    *(b'"\xff"', b'"\xc0\x80"', b'"\xed\xa0\x80"', b'"\xf4\x90\x80\x80"', b"'a'", b"[1,]", b'{"a":1}{}'),
]


def kit_reads(data: bytes) -> bool:
    """Whether the kit takes this for canonical, as deep as a disclosure may be."""
    try:
        return bool(kit().within_profile(kit().canonical(data), 9))
    except kit().Refused:
        return False


def test_json_is_read_and_refused_as_by_the_kit(page: Chromium) -> None:
    cases = [*LEVELS, *TEXTS]
    expected = [kit_reads(data) for data in cases]
    assert 15 < sum(expected) < len(cases) - 15
    told = page.do(
        f"""(asked) => {{
          {FROM_HEX}
          return asked.map((text) => {{
            try {{
              canonical(textOf(bytes(text)));
              return true;
            }} catch (error) {{
              if (!(error instanceof Refused)) throw error;
              return false;
            }}
          }});
        }}""",
        [data.hex() for data in cases],
    )
    assert dict(zip(cases, told, strict=True)) == dict(zip(cases, expected, strict=True))


FORMS: dict[str, Callable[[str], object]] = {
    "PATH.test": lambda text: bool(kit().PATH.fullmatch(text)),
    "isInstant": lambda text: kit().is_instant(text),
    "isItem": lambda text: kit().is_item(text),
}
NAMES = [
    *(
        "originals/E-000001.png",
        "originals/E-000001",
        "originals/E-00001.png",
        "originals/E-1000000.PNG",
        "originals/x",
    ),
    *("verify/verify.py", "verify/verify.html", "verify/verify_html", "HOW-TO.txt", "HOW-TO.ru.txt", "HOW-TO.de.txt"),
    *(
        "custody/entries/000002.txt",
        "custody/entries/0000002.txt",
        "custody/earlier/1000000.proof",
        "manifest-sha256.txt\n",
    ),
    *("2026-11-02T10:03:41.127Z", "2026-02-29T10:03:41.127Z", "2024-02-29T23:59:59.999Z", "2026-11-02T24:00:00.000Z"),
    *("0000-01-01T00:00:00.000Z", "2026-13-01T00:00:00.000Z", "٢٠٢٦-11-02T10:03:41.127Z", "2026-11-02T10:03:41.127Z\n"),
    *("E-000001", "E-000000", "E-1000000", "E-01000000", "E-000001\n", "e-000001", "E-٠٠٠٠٠١"),
]


def test_names_and_instants_have_the_one_form(page: Chromium) -> None:
    for function, by_kit in FORMS.items():
        expected = [bool(by_kit(text)) for text in NAMES]
        assert any(expected), function
        assert page.do(
            f"(texts) => texts.map((text) => {function.replace('.test', '.test.bind(PATH)')}(text))", NAMES
        ) == (expected), function


def test_paths_are_sorted_by_code_points(page: Chromium) -> None:
    paths = ["b", "a", "", "aa", "a/b", "a.b", "Ж", "\uffff", "\U0001f600", "\ue000", "a\u0301"]
    assert page.do("(paths) => paths.sort(byCharacters)", paths) == sorted(paths)


def test_proofs_hold_and_fail_as_by_the_kit(page: Chromium) -> None:
    chance = random.Random(11)
    leaves = [leaf_hash(b"entry %d" % place) for place in range(70)]
    inclusions: list[list[Any]] = []
    consistencies: list[list[Any]] = []
    expected: list[list[bool]] = [[], []]
    for _ in range(150):
        size = chance.randrange(1, 70)
        place, first = chance.randrange(size + 1), chance.randrange(size + 1)
        root, root1 = (CompactRange().extend(leaves[:count]).root() for count in (size, first))
        for proof, kind in (
            (inclusion_proof(leaves[:size], min(place, size - 1)), 0),
            (consistency_proof(leaves[:size], max(first, 1)), 1),
        ):
            shown = chance.choice([proof, proof, proof[:-1], [*proof, leaves[0]]])
            given = [one.hex() for one in shown]
            if kind == 0:
                inclusions.append([leaves[place].hex(), place, size, given, root.hex()])
                expected[0].append(kit().included(leaves[place], place, size, shown, root))
            else:
                consistencies.append([first, size, root1.hex(), root.hex(), given])
                expected[1].append(kit().consistent(first, size, root1, root, shown))
    assert all(30 < sum(told) < 120 for told in expected)
    told = page.do(
        f"""(inclusions, consistencies) => {{
          {FROM_HEX}
          const all = (proof) => proof.map(bytes);
          return [
            inclusions.map(([leaf, place, size, proof, root]) =>
              included(bytes(leaf), BigInt(place), BigInt(size), all(proof), bytes(root))),
            consistencies.map(([first, second, one, other, proof]) =>
              consistent(BigInt(first), BigInt(second), bytes(one), bytes(other), all(proof))),
          ];
        }}""",
        inclusions,
        consistencies,
    )
    assert told == expected


def test_published_proofs_hold_and_fail(page: Chromium, shared: Path) -> None:
    found = sorted((shared / "vectors" / "merkle").rglob("*.json"))
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in found]
    told = page.do(
        """(cases) => cases.map((one) => {
          const [proof, root] = [(one.proof ?? []).map(unbase64), unbase64(one.root ?? one.root2 ?? "")];
          if ("leafIdx" in one) {
            return included(unbase64(one.leafHash ?? ""), BigInt(one.leafIdx), BigInt(one.treeSize), proof, root);
          }
          const sizes = [BigInt(one.size1), BigInt(one.size2)];
          return sizes[0] === sizes[1] || consistent(...sizes, unbase64(one.root1 ?? ""), root, proof);
        })""",
        cases,
    )
    wrong = [
        str(path.relative_to(shared))
        for path, one, holds in zip(found, cases, told, strict=True)
        # that nothing changed, or was there, or that a leaf has no digest, a bundle never asks
        if holds == one["wantErr"] and one.get("leafHash", "-") and one.get("size1") not in {0, one.get("size2", 0)}
    ]
    assert len(found) > 100
    assert not wrong
