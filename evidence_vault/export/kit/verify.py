#!/usr/bin/env python3
"""This program was given to you by the party whose evidence it verifies. HOW-TO.txt shows the same with stock commands.

Usage:  python3 verify/verify.py [DIR] [--checkpoint "EIGHT GROUPS OF FIVE"] [--key BASE64] [--json]
        [--root FILE.pem] [--witness-key BASE64]

It needs Python 3.8 or later and nothing else (with --root also the program openssl, which judges the signatures of
time stamps), opens no network connection, and writes nothing. It follows the steps B1 to B18 of "Verifying a bundle"
in the format document of Evidence Vault (evidence_vault/custody/FORMAT.md), with the same codes. It ends with 0 where no
failure was found, with 1 where one was, with 2 where it cannot begin.

A checkpoint, key or root counts only if you have it from somewhere else than this folder.
"""

import argparse
import base64
import datetime as dt
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys

# ---- bytes and texts -------------------------------------------------------------------------------------------------

LIMIT = 64 << 20
MAX_INTEGER = 2**53 - 1
NUMBER = r"(?:[0-9]{6}|[1-9][0-9]{6,15})"
DEVICE = r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?: *\.|/|$)"
NAME = "(?!%s)[A-Za-z0-9_](?:[A-Za-z0-9._ -]{0,78}[A-Za-z0-9_-])?" % DEVICE
OTHER = "(?!(?i:originals)(?:/|$))"
ORIGINAL = r"originals/E-%s(?:\.[a-z0-9]{1,5})?" % NUMBER
COMMON = (
    r"HOW-TO(?:\.ru|\.kk)?\.txt|manifest-sha256\.txt|verify/verify\.(?:py|html)"
    r"|custody/(?:bundle|checkpoint)\.(?:note|body|vault\.sig|custodian\.sig)|custody/(?:vault|custodian)\.pub\.pem"
    r"|custody/entries/%(n)s\.txt|custody/earlier/%(n)s\.(?:note|proof)"
    r"|custody/anchors/%(n)s-[1-9][0-9]?\.(?:ts[rt]|cosignature)" % {"n": NUMBER}
)
PATH = re.compile(COMMON + "|" + ORIGINAL)
FOLDER = re.compile("originals|verify|custody(?:/(?:entries|earlier|anchors))?")
BAG_PATH = re.compile(
    COMMON
    + r"|bagit\.txt|bag-info\.txt|tagmanifest-sha256\.txt|data/%s" % ORIGINAL
    + "|data/%s(?:%s/){0,3}%s" % (OTHER, NAME, NAME)
)
BAG_FOLDER = re.compile(
    "verify|custody(?:/(?:entries|earlier|anchors))?|data(?:/originals|/%s%s(?:/%s){0,2})?" % (OTHER, NAME, NAME)
)
PARTS = (".note", ".body", ".vault.sig", ".custodian.sig")
MANIFEST, VAULT_PEM, CUSTODIAN_PEM = "manifest-sha256.txt", "custody/vault.pub.pem", "custody/custodian.pub.pem"
MARK, TAGS = "bagit.txt", "tagmanifest-sha256.txt"
SIGNED = tuple("custody/bundle" + part for part in PARTS)
REQUIRED = (MANIFEST,) + SIGNED + tuple("custody/checkpoint" + part for part in PARTS) + (VAULT_PEM, CUSTODIAN_PEM)
PEM = re.compile(r"-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]{59}=)\n-----END PUBLIC KEY-----\n")
DER_HEAD = bytes.fromhex("302a300506032b6570032100")
KINDS = set(
    """vault.created vault.restored custodian.added key.added key.removed session.opened item.ingested item.accepted
    item.rejected item.inspected item.described item.grouped item.mismatch derivative.made original.exported
    object.missing check.done case.created case.edited case.closed case.items_added case.items_removed exhibit.added
    exhibit.edited exhibit.ordered exhibit.withdrawn casework.saved list.issued bundle.exported submission.added
    submission.updated handover.made handover.accepted consent.given consent.withdrawn anchor.requested anchor.received
    checkpoint.cosigned checkpoint.pinned clock.anomaly log.gap log.fork log.branch setting.set purge""".split()
)


class Refused(ValueError):
    """Something has not the one form that it may have."""


def require(truth):
    if not truth:
        raise Refused()


def sha256(data):
    return hashlib.sha256(data).digest()


def text_of(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused() from None


def unbase64(text):
    """Base64 with padding, in the one form that encoding gives."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        raise Refused() from None
    require(base64.b64encode(data).decode("ascii") == text)
    return data


def url64(data):
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def unurl64(text):
    require(re.fullmatch(r"[A-Za-z0-9_-]*", text) and len(text) % 4 != 1)
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    require(url64(data) == text)
    return data


def canonical(data):
    """JSON in the profile of RFC 8785 that the format allows, refused in any other form."""

    def refuse(_text):
        raise Refused()

    try:
        value = json.loads(text_of(data), parse_float=refuse, parse_constant=refuse)
        again = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
    except (ValueError, RecursionError):
        raise Refused() from None
    require(again == data)
    return value


def within_profile(value, room=8):
    """Whether integers, names and depth are those that may stand in a fact."""
    if isinstance(value, (list, dict)):
        names = all(name.isascii() for name in value) if isinstance(value, dict) else True
        members = value.values() if isinstance(value, dict) else value
        return bool(room) and names and all(within_profile(member, room - 1) for member in members)
    return isinstance(value, (str, bool)) or value is None or abs(value) <= MAX_INTEGER


def texts(data):
    value = canonical(data)
    require(isinstance(value, list) and all(isinstance(one, str) for one in value))
    return value


# ---- Ed25519, RFC 8032, section 6 ------------------------------------------------------------------------------------

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(one, other):
    a, b = (one[1] - one[0]) * (other[1] - other[0]) % P, (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point, scalar = add(point, point), scalar >> 1
    return total


def point_of(y, odd):
    """The point with this y, whose x is odd or even; None where there is none."""
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (x == 0 and odd):
        return None
    x = P - x if x & 1 != odd else x
    return (x, y, 1, x * y % P)


BASE = point_of(4 * pow(5, P - 2, P) % P, 0)


def signed(public_key, message, signature):
    """Whether the signature (64 bytes) of a message is by this key (32 bytes)."""
    if len(public_key) != 32 or len(signature) != 64:
        return False
    y, s = int.from_bytes(public_key, "little"), int.from_bytes(signature[32:], "little")
    key = point_of(y & ((1 << 255) - 1), y >> 255)
    if key is None or s >= Q or multiply(8, key)[0] == 0:  # of small order: takes signatures that nobody made
        return False
    digest = hashlib.sha512(signature[:32] + public_key + message).digest()
    h = int.from_bytes(digest, "little") % Q
    x, y, z, _ = add(multiply(s, BASE), multiply(h, (P - key[0], key[1], 1, P - key[3])))
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


# ---- notes, entries, tree --------------------------------------------------------------------------------------------


def read_note(data):
    """Text and signature lines [(name, key id, signature)] of a signed note."""
    require(len(data) <= 1 << 16)
    body, blank, rest = text_of(data).partition("\n\n")
    require(blank and rest.endswith("\n"))
    lines = []
    for line in rest[:-1].split("\n"):
        match = re.fullmatch("\u2014 ([!-*,-~]+) ([A-Za-z0-9+/=]+)", line)
        require(match)
        both = unbase64(match.group(2))
        require(len(both) > 4)
        lines.append((match.group(1), both[:4], both[4:]))
    require(len(lines) <= 16 and len({line[:2] for line in lines}) == len(lines))
    return body.encode("utf-8") + b"\n", lines


def read_checkpoint(data):
    """Origin, size and root of a checkpoint, its text, its signature lines."""
    body, lines = read_note(data)
    match = re.fullmatch(r"([!-*,-~]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/=]+)\n", text_of(body))
    require(match)
    root = unbase64(match.group(3))
    require(int(match.group(2)) <= MAX_INTEGER and len(root) == 32)
    return {"origin": match.group(1), "size": int(match.group(2)), "root": root, "body": body, "lines": lines}


def read_cosignature(data):
    """Name, key id, seconds since 1970 and signature of a line that a witness signed (C2SP tlog-cosignature)."""
    require(len(data) <= 1 << 10)
    match = re.fullmatch("\u2014 ([!-*,-~]+) ([A-Za-z0-9+/=]+)\n", text_of(data))
    require(match)
    both = unbase64(match.group(2))
    require(len(both) == 76)
    unix = int.from_bytes(both[4:12], "big")
    require(unix <= 253402300799)
    return match.group(1), both[:4], unix, both[12:]


def custodian_of(lines, origin):
    """Whose signature stands after the vault's."""
    require(len(lines) >= 2 and lines[0][0] == origin)
    match = re.fullmatch(re.escape(origin) + r"/(c[1-9][0-9]{0,8})", lines[1][0])
    require(match)
    return match.group(1)


def note_signed(body, lines, name, key):
    key_id = sha256(name.encode("utf-8") + b"\n\x01" + key)[:4]
    return any(signed(key, body, line[2]) for line in lines if line[:2] == (name, key_id))


def short_form(body):
    text = base64.b32encode(sha256(body)[:25]).decode("ascii")
    return " ".join(text[start : start + 5] for start in range(0, 40, 5))


def read_hashes(data):
    require(data.endswith(b"\n"))
    hashes = [unbase64(text) for text in texts(data[:-1])]
    require(all(len(one) == 32 for one in hashes))
    return hashes


def read_fact(text):
    """Name and value of a disclosure."""
    require(len(text) <= 1 << 20)
    triple = canonical(unurl64(text))
    require(isinstance(triple, list) and len(triple) == 3)
    salt, name, value = triple
    require(isinstance(salt, str) and re.fullmatch(r"[A-Za-z0-9_-]{21}[AQgw]", salt) and isinstance(name, str))
    require(len(name) <= 64 and re.fullmatch(r"[a-z][a-z0-9_]*(?:[.-][A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)?", name))
    require(within_profile(value))
    return name, value


def read_entry(data):
    """Bytes, number, facts and audit path of an entry with its proof."""
    lines = data.split(b"\n")
    require(len(lines) == 4 and not lines[3])
    shown = canonical(lines[0])
    require(isinstance(shown, dict) and set(shown) == {"_sd", "seq", "v"})
    digests, seq, version = shown["_sd"], shown["seq"], shown["v"]
    require(type(seq) is int and type(version) is int and version == 1 and 0 <= seq <= MAX_INTEGER)
    require(isinstance(digests, list) and digests and len(digests) % 8 == 0 and len(digests) <= 4096)
    require(all(isinstance(one, str) and len(one) == 43 and len(unurl64(one)) == 32 for one in digests))
    require(sorted(set(digests)) == digests)
    facts = {}
    for text in texts(lines[1]):
        name, value = read_fact(text)
        require(url64(sha256(text.encode("ascii"))) in digests and name not in facts)
        facts[name] = value
    require(all(isinstance(facts.get(name), str) for name in ("kind", "at", "by")) and facts["kind"] in KINDS)
    require(is_instant(facts["at"]) and re.fullmatch(r"c[1-9][0-9]{0,8}", facts["by"]))
    return lines[0], seq, facts, read_hashes(lines[2] + b"\n")


def is_instant(text):
    form = r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.[0-9]{3}Z"
    match = re.fullmatch(form, text)
    if not match:
        return False
    year, month, day, hour, minute, second = map(int, match.groups())
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return year > 0 and 1 <= month <= 12 and 1 <= day <= days[month - 1] and hour < 24 and minute < 60 and second < 60


def node(left, right):
    return sha256(b"\x01" + left + right)


def included(leaf, place, size, proof, root):
    """RFC 9162, section 2.1.3.2."""
    if place >= size:
        return False
    last, computed = size - 1, leaf
    for sibling in proof:
        if not last:
            return False
        if place & 1 or place == last:
            computed = node(sibling, computed)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            computed = node(computed, sibling)
        place, last = place >> 1, last >> 1
    return not last and computed == root


def consistent(size1, size2, root1, root2, proof):
    """RFC 9162, section 2.1.4.2, of two different sizes."""
    path = list(proof) if size1 & (size1 - 1) else [root1] + proof
    if not 0 < size1 < size2 or not path:
        return False
    place, last = size1 - 1, size2 - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    first = second = path[0]
    for sibling in path[1:]:
        if not last:
            return False
        if place & 1 or place == last:
            first, second = node(sibling, first), node(sibling, second)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            second = node(second, sibling)
        place, last = place >> 1, last >> 1
    return not last and first == root1 and second == root2


def goes_on(size1, size2, root1, root2, proof, gap):
    """The tree before a gap may be the earlier one itself."""
    if gap and size1 == size2:
        return root1 == root2 and not proof
    return consistent(size1, size2, root1, root2, proof)


# ---- time stamps, RFC 3161 ----------------------------------------------------------------------------------------------

INTEGER, OCTETS, OBJECT, SEQUENCE, SET = 0x02, 0x04, 0x06, 0x30, 0x31
SIGNED_DATA, TST_INFO = bytes.fromhex("06092a864886f70d010702"), bytes.fromhex("060b2a864886f70d0109100104")
EXTENDED_USAGE, FOR_TIME_STAMPS = bytes.fromhex("0603551d25"), bytes.fromhex("06082b06010505070308")
HASHES = {
    bytes.fromhex("060960864801650304020%d" % at): name for at, name in ((1, "sha256"), (2, "sha384"), (3, "sha512"))
}
AFTER_TIME = [SEQUENCE, 0x01, INTEGER, 0xA0, 0xA1]
TEXTS = {0x0C: "utf-8", 0x13: "latin-1", 0x14: "latin-1", 0x16: "latin-1", 0x1E: "utf-16-be"}
UNSEEN = "[^ -~\u00a1-\u00ac\u00ae-\u02af\u0370-\u052f\u1e00-\u1eff\u3041-\u30fe\u4e00-\u9fff\uac00-\ud7a3]"


def parts_of(data):
    """Values of DER that stand one after the other: [(tag, content, all of it)]."""
    found, at = [], 0
    while at < len(data):
        require(at + 2 <= len(data))
        start, tag, length = at + 2, data[at], data[at + 1]
        if length >= 0x80:
            size = length - 0x80
            length = int.from_bytes(data[start : start + size], "big")
            start += size
            require(1 <= size <= 3 and length >= 0x80 and length >> 8 * (size - 1) > 0)
        require(tag & 0x1F != 0x1F and start + length <= len(data))
        found.append((tag, data[start : start + length], data[at : start + length]))
        at = start + length
    return found


def inside(tag, part, least=0, most=1 << 16):
    """What stands in a value of this tag, so many values at least and at most."""
    require(part[0] == tag)
    found = parts_of(part[1])
    require(least <= len(found) <= most)
    return found


def only(parts):
    require(len(parts) == 1)
    return parts[0]


def read_token(data):
    """What a TimeStampToken says, by a certificate that is for time stamps alone."""
    require(len(data) <= 1 << 16)
    kind, wrapped = inside(SEQUENCE, only(parts_of(data)), 2, 2)
    require(kind[2] == SIGNED_DATA)
    fields = inside(SEQUENCE, only(inside(0xA0, wrapped)), 5, 6)
    tags = [tag for tag, _, _ in fields]
    require(tags in ([INTEGER, SET, SEQUENCE, 0xA0, SET], [INTEGER, SET, SEQUENCE, 0xA0, 0xA1, SET]))
    about, octets = inside(SEQUENCE, fields[2], 2, 2)
    info = only(inside(0xA0, octets))
    require(about[2] == TST_INFO and info[0] == OCTETS)
    certificates = [read_certificate(one) for one in inside(0xA0, fields[3])]
    issuer, serial = inside(SEQUENCE, inside(SEQUENCE, only(inside(SET, fields[-1])), 2)[1], 2, 2)
    found = {one["raw"]: one for one in certificates if (one["issuer"], one["serial"]) == (issuer[2], serial[2])}
    require(len(found) == 1)
    signer = next(iter(found.values()))
    algorithm, imprint, time = read_info(info[1])
    require(is_for_time_stamps(signer["more"]))
    begin, end = inside(SEQUENCE, signer["validity"], 2, 2)
    require(moment(begin) <= re.sub("[^0-9]", "", time)[:14] <= moment(end))
    said = {"time": time, "authority": name_of(signer["subject"]), "certificate": sha256(signer["raw"]).hex()}
    issuers = {one["issuer"] for one in certificates}
    return {"algorithm": algorithm, "imprint": imprint, "said": said, "issuers": issuers}


def read_info(data):
    """Hash, imprint and time of a TSTInfo."""
    version, policy, over, serial, time, *more = inside(SEQUENCE, only(parts_of(data)), 5)
    require(version[2] == b"\x02\x01\x01" and (policy[0], serial[0], time[0]) == (OBJECT, INTEGER, 0x18))
    require([tag for tag in AFTER_TIME if tag in [tag for tag, _, _ in more]] == [tag for tag, _, _ in more])
    algorithm, imprint = inside(SEQUENCE, over, 2, 2)
    oid, *none = inside(SEQUENCE, algorithm, 1)
    require(oid[2] in HASHES and [raw for _, _, raw in none] in ([], [b"\x05\0"]))
    require(imprint[0] == OCTETS and len(imprint[1]) == hashlib.new(HASHES[oid[2]]).digest_size)
    match = re.fullmatch(
        rb"([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})(?:\.([0-9]{0,8}[1-9]))?Z", time[1]
    )
    require(match)
    fraction = ((match.group(7) or b"").decode("ascii") + "000")[:3]
    text = "%s-%s-%sT%s:%s:%s." % tuple(match.group(at).decode("ascii") for at in range(1, 7)) + fraction + "Z"
    require(is_instant(text))
    return HASHES[oid[2]], imprint[1], text


def read_certificate(part):
    fields = inside(SEQUENCE, inside(SEQUENCE, part, 3, 3)[0])
    fields = fields[1:] if fields and fields[0][0] == 0xA0 else fields
    require(len(fields) >= 6 and [fields[at][0] for at in (0, 2, 4)] == [INTEGER, SEQUENCE, SEQUENCE])
    serial, _, issuer, validity, subject, _, *more = fields
    named = {"serial": serial[2], "issuer": issuer[2], "validity": validity, "subject": subject}
    return dict(named, more=more, raw=part[2])


def is_for_time_stamps(more):
    """Whether the extended key usage is critical, and names time stamps and nothing else."""
    extensions = only([part for part in more if part[0] == 0xA3])
    for extension in inside(SEQUENCE, only(inside(0xA3, extensions))):
        name, *flag, value = inside(SEQUENCE, extension, 2)
        if name[2] == EXTENDED_USAGE:
            usages = [raw for _, _, raw in inside(SEQUENCE, only(parts_of(value[1])))]
            critical = [raw for _, _, raw in flag] == [b"\x01\x01\xff"]
            return critical and value[0] == OCTETS and usages == [FOR_TIME_STAMPS]
    return False


def moment(part):
    """A time of a certificate, as fourteen digits."""
    match = re.fullmatch(rb"([0-9]{12}|[0-9]{14})Z", part[1])
    require(match and part[0] == {12: 0x17, 14: 0x18}[len(match.group(1))])
    digits = match.group(1).decode("ascii")
    return digits if len(digits) == 14 else ("20" if digits < "50" else "19") + digits


def name_of(subject):
    """The texts of a name, from the narrowest on, made safe to print."""
    found = []
    for group in inside(SEQUENCE, subject):
        for attribute in inside(SET, group):
            tag, content, _ = inside(SEQUENCE, attribute, 2, 2)[1]
            if tag in TEXTS:
                try:
                    found.append(content.decode(TEXTS[tag]))
                except UnicodeDecodeError:
                    raise Refused() from None
    return re.sub(UNSEEN, "?", ", ".join(reversed(found)))[:200]


def grants(answer, token):
    """Whether an answer grants this token."""
    try:
        require(len(answer) <= 1 << 16)
        status, given = inside(SEQUENCE, only(parts_of(answer)), 2, 2)
        return inside(SEQUENCE, status, 1)[0][2] == b"\x02\x01\0" and given[2] == token
    except Refused:
        return False


def read_root(path):
    """Whose certificates a PEM file has: a root alone, or with those that stand between it and the signer."""
    try:
        with open(path, "rb") as file:
            found = re.findall(rb"-----BEGIN CERTIFICATE-----\s(.*?)-----END CERTIFICATE-----", file.read(LIMIT), re.S)
        ders = [base64.b64decode(b"".join(one.split()), validate=True) for one in found]
    except (OSError, ValueError):
        raise Refused() from None
    read = [read_certificate(only(parts_of(der))) for der in ders]
    require(len([one for one in read if one["subject"][2] == one["issuer"] or len(read) == 1]) == 1)
    return {one["subject"][2] for one in read}


def leads(token, note, time, root):
    """Whether signature and chain of a token lead to a root, each certificate judged at the stated time."""
    seconds = dt.datetime.strptime(time[:19] + "+0000", "%Y-%m-%dT%H:%M:%S%z").timestamp()
    line = ["openssl", "ts", "-verify", "-token_in", "-in", token, "-data", note, "-CAfile", root]
    line += ["-attime", "%d" % seconds]
    done = subprocess.run(line, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    told = re.search(rb"^Verification: (OK|FAILED)", done.stdout + b"\n" + done.stderr, re.M)
    if not told:
        why = ascii(done.stderr[:300].decode("utf-8", "replace"))[1:-1]
        sys.stderr.write("This openssl cannot verify time stamps: %s\n" % why)
        sys.exit(2)
    return told.group(1) == b"OK" and done.returncode == 0


# ---- the steps -------------------------------------------------------------------------------------------------------


class Bundle:
    """A folder, and what was found in it."""

    def __init__(self, folder):
        self.folder = folder
        self.findings, self.texts, self.streamed, self.strangers = [], {}, {}, []
        self.entries, self.keys, self.earlier, self.reigns, self.bases = {}, {}, [], [], []
        mark = os.path.join(folder, MARK)
        self.bag = os.path.isfile(mark) and not os.path.islink(mark)
        self.has_place = (BAG_PATH if self.bag else PATH).fullmatch
        has_folder = (BAG_FOLDER if self.bag else FOLDER).fullmatch
        self.home = "data/originals/" if self.bag else "originals/"
        self.manifests = (MANIFEST, TAGS) if self.bag else (MANIFEST,)
        self.unlisted = SIGNED + self.manifests[-1:]
        for top, folders, files in os.walk(folder):
            here = os.path.relpath(top, folder).replace(os.sep, "/")
            prefix = "" if here == "." else here + "/"
            if prefix.startswith("data/") and not files and not folders:
                self.strangers.append(here)
            for name in files:
                self.take(prefix + name, os.path.join(top, name))
            for name in list(folders):
                if not has_folder(prefix + name) or os.path.islink(os.path.join(top, name)):
                    folders.remove(name)
                    self.strangers.append(prefix + name)

    def take(self, place, path):
        usable = self.has_place(place) and os.path.isfile(path) and not os.path.islink(path)
        if usable and place.startswith(("originals/", "data/")):
            digest, size = hashlib.sha256(), 0
            with open(path, "rb") as file:
                for block in iter(lambda: file.read(1 << 20), b""):
                    digest.update(block)
                    size += len(block)
            self.streamed[place] = (digest.hexdigest(), size)
        elif usable and os.path.getsize(path) <= LIMIT:
            with open(path, "rb") as file:
                self.texts[place] = file.read()
        else:
            self.strangers.append(place)

    def fail(self, code, subject, detail):
        self.findings.append(("fail", code, subject, detail))

    def notice(self, code, subject, detail):
        self.findings.append(("notice", code, subject, detail))

    def under(self, folder):
        return in_order(path for path in self.texts if path.startswith(folder))

    def verify(self, checkpoint, key, roots=(), witnesses=()):
        if self.has_form() and self.is_listed() and self.has_heads():
            self.copies("custody/checkpoint", self.head["body"], self.head["lines"], "B5")
            self.is_signed()
            self.has_entries()
            self.has_identities()
            self.has_earlier()
            self.has_custodians()
            self.has_originals()
            self.has_exhibits()
            self.outside(checkpoint, key)
            self.has_time(roots)
            self.has_witnesses(witnesses)
        return self.findings

    def has_form(self):
        """B1: every file has a place in a bundle, and what is needed is there."""
        for path in sorted(self.strangers + self.twins()):
            self.fail("B1.stranger", path, "this has no place in a bundle")
        required = REQUIRED + ((MARK, "bag-info.txt", TAGS) if self.bag else ())
        missing = [path for path in required if path not in self.texts]
        for path in missing:
            self.fail("B1.missing", path, "a file without which nothing can be said is missing")
        return not missing

    def twins(self):
        """Files with a path, or a folder on it, that differs in capitals alone from an earlier one."""
        seen, found = {}, []
        for path in sorted(self.streamed):
            parts = path.split("/")
            names = ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
            if any(seen.setdefault(name.lower(), name) != name for name in names):
                found.append(path)
        return found

    def is_listed(self):
        """B2, B3: the manifest reads; each file is listed and as listed, each that is listed is there."""
        listed = {}
        for name in self.manifests:
            try:
                lines = [
                    re.fullmatch(r"([0-9a-f]{64})  (.+)", line) for line in text_of(self.texts[name]).split("\n")[:-1]
                ]
                require(all(line and self.lists(name, line.group(2)) for line in lines))
                part = {line.group(2): line.group(1) for line in lines}
                again = "".join("%s  %s\n" % (part[path], path) for path in sorted(part))
                require(again.encode("ascii") == self.texts[name])
            except Refused:
                self.fail("B2.form", name, "the manifest has not the form of one")
                return False
            listed.update(part)
        found = {path: sha256(data).hex() for path, data in self.texts.items() if path not in self.unlisted}
        found.update((path, content[0]) for path, content in self.streamed.items())
        for path in sorted(set(listed) | set(found)):
            if path not in found:
                self.fail("B3.missing", path, "the manifest lists this file, and it is not there")
            elif path not in listed:
                self.fail("B3.extra", path, "the manifest does not list this file")
            elif found[path] != listed[path]:
                self.fail("B3.changed", path, "this file is not the one that the manifest lists")
        return True

    def lists(self, manifest, path):
        """Whether this manifest is the one in which a path has to stand: in a bag the payload has one of its own."""
        ours = not self.bag or (manifest == MANIFEST) == path.startswith("data/")
        return ours and self.has_place(path) and path not in self.unlisted

    def has_heads(self):
        """B4, B5: two keys, and a checkpoint by a vault and its custodian."""
        keys = []
        for path in (VAULT_PEM, CUSTODIAN_PEM):
            try:
                match = PEM.fullmatch(text_of(self.texts[path]))
                require(match)
                der = unbase64(match.group(1))
                require(der.startswith(DER_HEAD))
                keys.append(der[len(DER_HEAD) :])
            except Refused:
                self.fail("B4.key", path, "this is no Ed25519 public key in the one form")
        if len(keys) < 2:
            return False
        self.vault_key, self.custodian_key = keys
        path = "custody/checkpoint.note"
        try:
            self.head = read_checkpoint(self.texts[path])
            self.origin = self.head["origin"]
            require(re.fullmatch(r"evidence-vault/[a-z2-7]{26}", self.origin))
            self.custodian = custodian_of(self.head["lines"], self.origin)
        except Refused:
            self.fail("B5.form", path, "the checkpoint has not the form of one by a vault and its custodian")
            return False
        return True

    def copies(self, name, body, lines, step):
        """B5, B6: both signatures are valid. B7: text and signatures stand beside the note as they are in it."""
        if not note_signed(body, lines, self.origin, self.vault_key):
            self.fail(step + ".vault_signature", name + ".note", "the vault's signature is not valid")
        if not note_signed(body, lines, self.origin + "/" + self.custodian, self.custodian_key):
            self.fail(step + ".custodian_signature", name + ".note", "the custodian's signature is not valid")
        for part, data in zip(PARTS[1:], (body, lines[0][2], lines[1][2])):
            if self.texts[name + part] != data:
                self.fail("B7.copy", name + part, "this is not what the note beside it says")

    def is_signed(self):
        """B6: the same keys signed the manifest and the checkpoint."""
        path = "custody/bundle.note"
        digest = "[0-9a-f]{64}"
        form = r"evidence-vault/1 %s\nvault: ([a-z2-7]{26})\nmanifest: (%s)\nlist: (?:none|[1-9][0-9]{0,8})\ncheckpoint: (%s)\n"
        form %= ("bag", digest + r"\ntags: " + digest, digest) if self.bag else ("bundle", digest, digest)
        try:
            body, lines = read_note(self.texts[path])
            match = re.fullmatch(form, text_of(body))
            require(match and len(lines) == 2)
            require(custodian_of(lines, "evidence-vault/" + match.group(1)) == self.custodian)
        except Refused:
            self.fail("B6.form", path, "this has not the form of a note over a bundle")
            return
        if "evidence-vault/" + match.group(1) != self.origin:
            self.fail("B6.vault", path, "this note is of another vault")
        if match.group(2) != "\ntags: ".join(sha256(self.texts[name]).hex() for name in self.manifests):
            self.fail("B6.manifest", path, "another manifest was signed")
        if match.group(3) != sha256(self.head["body"]).hex():
            self.fail("B6.checkpoint", path, "another checkpoint was signed")
        self.copies("custody/bundle", body, lines, "B6")

    def has_entries(self):
        """B8: every entry reads, stands where its name says, and is in the tree of the checkpoint, or in one before a gap."""
        self.bases.append((self.head["size"], self.head["root"], ""))
        read, outside, used = [], [], set()
        for path in self.under("custody/entries/"):
            try:
                raw, seq, facts, proof = read_entry(self.texts[path])
            except Refused:
                self.fail("B8.form", path, "this has not the form of an entry with its proof")
                continue
            if seq != number_of(path):
                self.fail("B8.seq", path, "the entry has another number than its file")
            else:
                read.append((path, seq, facts, sha256(b"\0" + raw), proof))
        for path, seq, facts, leaf, proof in reversed(read):  # what tells of a gap comes after what it speaks of
            gaps = [gap for size, root, gap in self.bases if included(leaf, seq, size, proof, root)]
            if gaps:
                self.entries[seq] = facts
                self.before_gap(seq, facts, path)
                used.add(gaps[0])
            else:
                outside.append(path)
        for path in reversed(outside):
            self.fail("B8.inclusion", path, "the entry is not in the tree of the checkpoint")
        for path in in_order(used - {""}):
            text = "the log is not whole: that earlier entries here are of it, this entry alone says"
            self.notice("B8.gap", path, text)

    def before_gap(self, seq, facts, path):
        """The tree before a gap, as the entry that tells of it names it."""
        size, root = facts.get("before_size"), facts.get("before_root")
        if facts["kind"] == "log.gap" and type(size) is int and 0 < size <= seq and isinstance(root, str):
            if re.fullmatch("[0-9a-f]{64}", root):
                self.bases.append((size, bytes.fromhex(root), path))

    def of_kind(self, kind):
        return [(seq, facts) for seq, facts in sorted(self.entries.items()) if facts["kind"] == kind]

    def has_identities(self):
        """B9: the tree itself names the vault, its key and the custodian's."""
        created = self.entries.get(0)
        if created is None or created["kind"] != "vault.created":
            self.fail("B9.created", entry_path(0), "the entry that created the vault is not shown")
        else:
            named = created.get("vault_key")
            self.reigns.append((0, named))
            for seq, facts in self.of_kind("handover.accepted"):
                if facts.get("earlier_key") == named:
                    named = facts.get("vault_key")
                    self.reigns.append((seq, named))
            key = base64.b64encode(self.vault_key).decode("ascii")
            if ("evidence-vault/%s" % created.get("vault"), named) != (self.origin, key):
                self.fail("B9.vault_key", VAULT_PEM, "the log names another vault or key")
        for seq, facts in self.of_kind("custodian.added"):
            name, key = facts.get("custodian"), facts.get("key")
            try:
                require(isinstance(name, str) and isinstance(key, str) and re.fullmatch(r"c[1-9][0-9]{0,8}", name))
                key = unbase64(key)
                require(len(key) == 32)
            except Refused:
                continue
            if name in self.keys:
                self.fail("B9.twice", entry_path(seq), "a custodian is introduced again")
            self.keys.setdefault(name, key)
        if self.keys.get(self.custodian) != self.custodian_key:
            self.fail("B9.custodian_key", CUSTODIAN_PEM, "no entry that is shown introduces this key")

    def vault_key_at(self, size):
        """Which key of the vault signed when there were so many entries; none where the one named is no key."""
        named = [text for seq, text in self.reigns if seq < size]
        if not named:
            return self.vault_key
        try:
            return unbase64(str(named[-1]))
        except Refused:
            return b""

    def has_earlier(self):
        """B10: each earlier checkpoint is signed by the vault and a custodian, and the log went on from it."""
        used = set()
        for size in sorted({number_of(path) for path in self.under("custody/earlier/")}):
            path = "custody/earlier/%06d.note" % size
            try:
                head = read_checkpoint(self.texts.get(path, b""))
                proof = read_hashes(self.texts.get("custody/earlier/%06d.proof" % size, b""))
                custodian = custodian_of(head["lines"], self.origin)
                require(head["origin"] == self.origin and head["size"] == size)
            except Refused:
                self.fail("B10.form", path, "this is no earlier checkpoint with its proof")
                continue
            body, lines, name = head["body"], head["lines"], self.origin + "/" + custodian
            by_vault = note_signed(body, lines, self.origin, self.vault_key_at(size))
            if not by_vault or not note_signed(body, lines, name, self.keys.get(custodian, b"")):
                self.fail("B10.signature", path, "an earlier checkpoint is not signed by vault and custodian")
                continue
            gaps = [gap for last, root, gap in self.bases if goes_on(size, last, head["root"], root, proof, gap)]
            if not gaps:
                self.fail("B10.consistency", path, "the log did not go on from this checkpoint")
            else:
                self.earlier.append((size, custodian, short_form(body)))
                used.add(gaps[0])
        for path in in_order(used - {""}):
            self.notice("B10.gap", path, "that the log went on from an earlier checkpoint here, this entry alone says")

    def has_custodians(self):
        """B11: whoever an entry names is introduced, and signed a tree that has it."""
        covered = {custodian: size for size, custodian, _ in self.earlier}
        covered[self.custodian] = self.head["size"]
        for seq, facts in sorted(self.entries.items()):
            if facts["by"] not in self.keys:
                self.fail("B11.unknown", entry_path(seq), "its custodian is not introduced")
            elif covered.get(facts["by"], 0) <= seq:
                self.notice("B11.unsigned", entry_path(seq), "no signature of its custodian over it is shown")

    def has_originals(self):
        """B12: every original is one that an entry took in, byte for byte, and none is missing; a sealed one is not here."""
        left = {path: content for path, content in self.streamed.items() if path.startswith(self.home)}
        copies = self.redacted()
        for seq, facts in self.of_kind("item.ingested"):
            item, digest, size = facts.get("item"), facts.get("sha256"), facts.get("bytes")
            if "sha256" not in facts and is_item(item) and item in copies:
                text = "{item} itself is withheld, its digest too; that {copy} is a redacted copy of it, the keeper's record says, and nothing here shows it"
                self.notice("B12.sealed", entry_path(seq), text.format(item=item, copy=copies[item]))
                continue
            if not is_item(item) or not isinstance(digest, str):
                self.fail("B12.form", entry_path(seq), "it does not say which content it took in")
                continue
            paths = [path for path in left if path.rpartition("/")[2].partition(".")[0] == item]
            if len(paths) != 1:
                self.fail("B12.missing", self.home + item, "there is not one file of this item")
                continue
            found = left.pop(paths[0])
            if found[0] != digest or (size is not None and size != found[1]):
                self.fail("B12.changed", paths[0], "this is not what was taken in")
        for path in sorted(left):
            self.fail("B12.unnamed", path, "no entry that is shown took this in")

    def redacted(self):
        """Withheld items of which an exhibit that is shown has a redacted copy, each with the first one."""
        whole, listed = self.whole(), [item for _, items in self.exhibited() for item in items]
        copies = {}
        for _, facts in self.of_kind("derivative.made"):
            copy, parent = facts.get("item"), facts.get("parent")
            made = facts.get("recipe") == "redaction" and is_item(copy) and copy in whole and copy in listed
            if made and is_item(parent) and parent not in whole:
                copies.setdefault(parent, copy)
        return copies

    def has_exhibits(self):
        """B13: at least one exhibit is shown, and every item of each; none is withheld."""
        whole, added = self.whole(), self.exhibited()
        if not added:
            self.fail("B13.none", "bundle", "no exhibit is shown")
        for seq, items in added:
            if not items or not all(is_item(one) and one in whole for one in items):
                self.fail("B13.items", entry_path(seq), "not every item of this exhibit is shown")

    def whole(self):
        """Items of which it is shown what was taken in."""
        return [facts.get("item") for _, facts in self.of_kind("item.ingested") if "sha256" in facts]

    def exhibited(self):
        """What each exhibit that is shown names as its items, whatever that is, with the number of its entry."""
        named = [(seq, facts.get("items")) for seq, facts in self.of_kind("exhibit.added")]
        return [(seq, items if isinstance(items, list) else []) for seq, items in named]

    def outside(self, checkpoint, key):
        """B14: what you have from somewhere else is the same; where you have nothing, that is said."""
        known = [short_form(self.head["body"])] + [short for _, _, short in self.earlier]
        if checkpoint is not None and checkpoint not in known:
            text = "the checkpoint from outside is not one that this bundle goes on from"
            self.fail("B14.checkpoint", "bundle", text)
        if key is not None and key not in (self.vault_key, self.custodian_key):
            self.fail("B14.key", "bundle", "the key from outside is neither the vault's nor the custodian's")
        if checkpoint is None and key is None:
            self.notice("B14.not_compared", "bundle", "key not compared with anything outside this bundle")

    def has_time(self, roots):
        """B15, B17: somebody outside vouches for a date, and you know who; roots: [(path of a PEM file, subjects)]."""
        places = [path for path in self.texts if path.startswith("custody/anchors/")]
        names = {path[:-4] for path in places if path.endswith((".tst", ".tsr"))}
        if not names:
            self.notice("B15.no_time", "bundle", "no outside party vouches for any date here")
        taken, covered = self.of_kind("item.ingested"), 0
        taken = [(seq, facts.get("item")) for seq, facts in taken if is_item(facts.get("item"))]
        for name in in_order(names):
            size, path = int(name.rpartition("/")[2].partition("-")[0]), name + ".tst"
            note = "custody/earlier/%06d.note" % size
            stamp = self.read_stamp(size, name, note)
            if not stamp:
                continue
            said, places = stamp["said"], [os.path.join(self.folder, one) for one in (path, note)]
            claimed = [root for root, subjects in roots if subjects & stamp["issuers"]]
            known = any(leads(places[0], places[1], said["time"], root) for root in claimed)
            if claimed and not known:
                text = "its certificates name a root from outside, and its signature does not lead there"
                self.fail("B17.signature", path, text)
                continue
            if known or not roots:
                covered = max(covered, size)
            items = ", ".join(item for seq, item in taken if seq < size)
            if not items:
                text = "when this time stamp was made, the log had taken in none of the items here"
                self.notice("B17.early", path, text)
            elif known:
                text = "these exact bytes existed no later than {time} (stated by {authority}): {items}; SHA-256 of its certificate: {certificate}"
                self.notice("B17.known", path, text.format(items=items, **said))
            else:
                text = "anchor unknown: {authority} is said to state that these exact bytes existed no later than {time}: {items}; its signature is not verified, and anybody could have made it; SHA-256 of its certificate: {certificate}"
                self.notice("B17.unknown", path, text.format(items=items, **said))
        for seq, _ in taken:
            if 0 < covered <= seq:
                text = "no time stamp here covers it: when it was taken in rests on the keeper's word and clock alone"
                self.notice("B17.uncovered", entry_path(seq), text)

    def has_witnesses(self, witnesses):
        """B18: each cosignature is of another vault, over an earlier checkpoint, and you know of which; keys of 32 bytes."""
        for path in self.under("custody/anchors/"):
            if not path.endswith(".cosignature"):
                continue
            size = int(path.rpartition("/")[2].partition("-")[0])
            note = self.texts.get("custody/earlier/%06d.note" % size, b"")
            try:
                name, key_id, unix, signature = read_cosignature(self.texts[path])
            except Refused:
                self.fail("B18.form", path, "this has not the form of a cosignature by another vault")
                continue
            if size not in [one for one, _, _ in self.earlier]:
                text = "the earlier checkpoint that it should be over is not here, or did not verify"
                self.fail("B18.checkpoint", path, text)
                continue
            if name == self.origin or name.startswith(self.origin + "/"):
                self.fail("B18.form", path, "this has not the form of a cosignature by another vault")
                continue
            message = b"cosignature/v1\ntime %d\n" % unix + read_note(note)[0]
            named = [key for key in witnesses if sha256(name.encode("ascii") + b"\n\x04" + key)[:4] == key_id]
            time = dt.datetime.fromtimestamp(unix, dt.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
            by = [key for key in named if signed(key, message, signature)]
            said = {"witness": name, "size": size, "time": time}
            if named and not by:
                text = "it bears the name of a witness's key from outside, and is not by that key"
                self.fail("B18.signature", path, text)
            elif named:
                text = "the witness {witness} had seen no other history of this log in its first {size} entries, and says so at {time} by its own clock"
                said["witness"] = base64.b64encode(by[0]).decode()  # anybody can put another name there
                self.notice("B18.known", path, text.format(**said))
            else:
                text = "witness unknown: {witness} is said to have seen no other history of this log in its first {size} entries, at {time}; its signature is not verified, and anybody could have made it"
                self.notice("B18.unknown", path, text.format(**said))

    def read_stamp(self, size, name, note):
        """B16: a time stamp reads, stands in the answer beside it, and is over the checkpoint of its number."""
        token, answer = self.texts.get(name + ".tst", b""), self.texts.get(name + ".tsr")
        try:
            stamp = read_token(token)
        except Refused:
            text = "this has not the form of a time stamp by a certificate that is for time stamps alone"
            self.fail("B16.form", name + ".tst", text)
            return None
        if answer is not None and not grants(answer, token):
            self.fail("B16.copy", name + ".tsr", "this is not an answer that grants the time stamp beside it")
        elif size not in [one for one, _, _ in self.earlier]:
            text = "the earlier checkpoint that it should be over is not here, or did not verify"
            self.fail("B16.checkpoint", name + ".tst", text)
        elif hashlib.new(stamp["algorithm"], self.texts[note]).digest() != stamp["imprint"]:
            self.fail(
                "B16.imprint", name + ".tst", "it is over something else than the earlier checkpoint of its number"
            )
        else:
            return stamp
        return None


def in_order(paths):
    return sorted(paths, key=lambda path: (len(path), path))


def number_of(path):
    return int(path.rpartition("/")[2].partition(".")[0])


def entry_path(seq):
    return "custody/entries/%06d.txt" % seq


def is_item(value):
    return (
        isinstance(value, str) and bool(re.fullmatch(r"E-(?:[0-9]{6}|[1-9][0-9]{6,8})", value)) and int(value[2:]) > 0
    )


# ---- the command -----------------------------------------------------------------------------------------------------


def main():
    parser = argparse.ArgumentParser(description="Verify the bundle in DIR. See the first lines of this file.")
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("folder", metavar="DIR", nargs="?", default=here)
    parser.add_argument("--checkpoint", metavar="TEXT", help="eight groups of five, from somewhere else")
    parser.add_argument("--key", metavar="BASE64", help="public key of the vault or custodian, from somewhere else")
    parser.add_argument(
        "--root", metavar="FILE.pem", action="append", default=[], help="root of a time-stamp authority, likewise"
    )
    parser.add_argument("--witness-key", metavar="BASE64", action="append", default=[], help="of a witness, likewise")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    checkpoint = options.checkpoint
    if checkpoint is not None:
        joined = re.sub(r"[\s-]", "", checkpoint).upper()
        if not re.fullmatch(r"[A-Z2-7]{40}", joined):
            parser.error("a checkpoint has eight groups of five characters")
        checkpoint = " ".join(joined[start : start + 5] for start in range(0, 40, 5))
    try:
        witnesses = [unbase64(text.strip()) for text in options.witness_key]
        key = None if options.key is None else unbase64(options.key.strip())
        require(all(len(one) == 32 for one in witnesses + [key] * (key is not None)))
    except Refused:
        parser.error("a key is the base64 of 32 bytes")
    if not os.path.isdir(options.folder):
        parser.error("there is no folder %s" % options.folder)
    there = [one for one in ("verify", MANIFEST, MARK, "custody") if os.path.lexists(os.path.join(options.folder, one))]
    if there == ["verify"]:
        parser.error("this folder holds the verifiers, not a bundle: give the bundle's folder")
    if options.root and not shutil.which("openssl"):
        parser.error(
            "to verify by a root needs the program openssl, which is not here; without --root the rest is verified"
        )
    try:
        roots = [(path, read_root(path)) for path in options.root]
    except Refused:
        parser.error("a root is a file with its certificate in PEM, alone or with those between it and the signer")
    findings = Bundle(options.folder).verify(checkpoint, key, roots, witnesses)
    failures = sum(grade == "fail" for grade, _, _, _ in findings)
    if options.json:
        names = ("grade", "code", "subject", "detail")
        print(json.dumps({"failures": failures, "findings": [dict(zip(names, one)) for one in findings]}, indent=2))
    else:
        for grade, code, subject, detail in findings:
            print("%s: %s: %s [%s]" % ("FAILURE" if grade == "fail" else "Notice", ascii(subject)[1:-1], detail, code))
        print("%d failure%s found." % (failures, "s" * (failures > 1)) if failures else "No failure found.")
        print("That is not to say that the record is complete or true; dates that nobody outside states rest on the")
        print("keeper's word and clock.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
