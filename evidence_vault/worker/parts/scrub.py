"""What a page needs to be seen, and nothing else: lists of what may stay, by kind of object (ISO 32000-2, chapters 8 and 9)."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from evidence_vault.worker.parts.jpeg import stripped
from evidence_vault.worker.parts.layers import Layers

_CATEGORIES = ("/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font", "/Properties")

_PACKING = {"/Length", "/Filter", "/DecodeParms"}
_FORM = _PACKING | {"/Type", "/Subtype", "/FormType", "/BBox", "/Matrix", "/Resources", "/Group"}
_IMAGE = _PACKING | {"/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Intent"}
_IMAGE |= {"/ImageMask", "/Mask", "/Decode", "/Interpolate", "/SMask", "/SMaskInData", "/Matte"}
_PATTERN = _PACKING | {"/Type", "/PatternType", "/PaintType", "/TilingType", "/BBox", "/XStep", "/YStep"}
_PATTERN |= {"/Resources", "/Matrix", "/Shading", "/ExtGState"}
_GROUP = {"/Type", "/S", "/CS", "/I", "/K"}
_STATE = {
    "/Type",
    "/LW",
    "/LC",
    "/LJ",
    "/ML",
    "/D",
    "/RI",
    "/OP",
    "/op",
    "/OPM",
    "/Font",
    "/BG",
    "/BG2",
    "/UCR",
    "/UCR2",
}
_STATE |= {"/TR", "/TR2", "/HT", "/FL", "/SM", "/SA", "/BM", "/SMask", "/CA", "/ca", "/AIS", "/TK"}
_FONT = {
    "/Type",
    "/Subtype",
    "/Name",
    "/BaseFont",
    "/FirstChar",
    "/LastChar",
    "/Widths",
    "/FontDescriptor",
    "/Encoding",
}
_FONT |= {"/ToUnicode", "/FontBBox", "/FontMatrix", "/CharProcs", "/Resources", "/DescendantFonts", "/CIDSystemInfo"}
_FONT |= {"/DW", "/W", "/DW2", "/W2", "/CIDToGIDMap"}
_DESCRIPTOR = {
    "/Type",
    "/FontName",
    "/FontFamily",
    "/FontStretch",
    "/FontWeight",
    "/Flags",
    "/FontBBox",
    "/ItalicAngle",
}
_DESCRIPTOR |= {"/Ascent", "/Descent", "/Leading", "/CapHeight", "/XHeight", "/StemV", "/StemH", "/AvgWidth"}
_DESCRIPTOR |= {"/MaxWidth", "/MissingWidth", "/FontFile", "/FontFile2", "/FontFile3", "/CharSet", "/CIDSet", "/Lang"}
_FONT_FILE = _PACKING | {"/Length1", "/Length2", "/Length3", "/Subtype"}

_SAYS_MORE = (b"Exif\0", b"http://ns.adobe.com/", b"Photoshop", b"MPF\0", b"JFXX", b"ICC_PROFILE", b"\xff\xfe")


class Scrubber:
    """Cleans what pages draw with; every object once.

    Args:
        document: that the objects are in.
        layers: those that are off lose their marks.

    Attributes:
        lost_layer: something was on a layer that is off.
        lost_metadata: something said more than how it looks.
    """

    def __init__(self, document: pikepdf.Pdf, layers: Layers) -> None:
        self._document = document
        self._layers = layers
        self._seen: set[tuple[int, int]] = set()
        self.lost_layer = self.lost_metadata = False

    def resources(self, untrusted: object, around: Dictionary) -> Dictionary:
        """Names and what they mean, cleaned.

        Args:
            untrusted: as the file has them.
            around: what names mean to whatever brings none of its own, as the file has it.
        """
        clean = Dictionary()
        if not isinstance(untrusted, Dictionary):
            return clean
        for category in _CATEGORIES:
            names = untrusted.get(category)
            if not isinstance(names, Dictionary):
                continue
            if category == "/Properties":  # what is said of the structure goes, with layers and words of others
                clean[category] = Dictionary({name: Dictionary() for name in names.keys()})  # noqa: SIM118 no mapping
                continue
            own = Dictionary(dict(names.items()))
            for one in list(own.keys()):
                self._one(category, own, one, around)
            clean[category] = own
        return clean

    def _one(self, category: str, names: Dictionary, name: str, around: Dictionary) -> None:
        value = names[name]
        if category == "/XObject":
            if not self.drawn(value, around):
                del names[name]
        elif category == "/Font":
            self._font(value, around)
        elif category == "/Pattern":
            self._pattern(value, around)
        elif category == "/ExtGState":
            self._state(value, around)
        elif category == "/ColorSpace":
            self._colours(value)

    def drawn(self, untrusted: object, around: Dictionary) -> bool:
        """Clean a form or a picture; False where it is neither."""
        if not isinstance(untrusted, Stream):
            return False
        if self._layers.hides(untrusted.get("/OC")):
            self.lost_layer = True
            return False  # it stays as it is, so that it is known again
        kind = untrusted.get("/Subtype")
        if kind == Name.Image:
            if self._first_time(untrusted):
                self._picture(untrusted)
            return True
        if kind != Name.Form and "/BBox" not in untrusted:
            return False
        if self._first_time(untrusted):
            self.form(untrusted, around)
        return True

    def form(self, form: pikepdf.Object, around: Dictionary) -> None:
        """Clean a form: its instructions, and what they name, there or around it."""
        self._instructions(form, around)
        self._keep(form, _FORM)
        group = form.get("/Group")
        if isinstance(group, Dictionary):
            self._keep(group, _GROUP)

    def _instructions(self, drawing: pikepdf.Object, around: Dictionary) -> Dictionary:
        """Clean what draws; tells what names mean in it."""
        had = drawing.get("/Resources")
        names = _overlaid(around, had) if self._layers and isinstance(had, Dictionary) else around
        if self._layers and isinstance(drawing, Stream) and (seen := self._layers.seen(drawing, names)) is not None:
            drawing.write(seen)
            self.lost_layer = True
        if isinstance(had, Dictionary):
            drawing.Resources = self.resources(had, names)
        return names

    def _first_time(self, one: pikepdf.Object) -> bool:
        place = one.objgen
        if place == (0, 0):
            return True
        new = place not in self._seen
        self._seen.add(place)
        return new

    def _keep(self, one: pikepdf.Object, allowed: set[str]) -> None:
        for key in [key for key in one.keys() if key not in allowed]:  # noqa: SIM118 no mapping
            self.lost_metadata = self.lost_metadata or key in {"/Metadata", "/PieceInfo", "/LastModified"}
            del one[key]

    def _picture(self, picture: Stream) -> None:
        self._keep(picture, _IMAGE)
        for mask in ("/SMask", "/Mask"):
            inner = picture.get(mask)
            if isinstance(inner, Stream) and self._first_time(inner):
                self._picture(inner)
        if isinstance(space := picture.get("/ColorSpace"), Array):
            self._colours(space)
        if picture.get("/Filter") in (Name.DCTDecode, Array([Name.DCTDecode])):
            self._jpeg(picture)

    def _jpeg(self, picture: Stream) -> None:
        raw = picture.read_raw_bytes()
        if not any(said in raw[:65536] for said in _SAYS_MORE):
            return
        try:
            plain = stripped(raw).data
        except ValueError:
            return
        parameters = picture.get("/DecodeParms")
        picture.write(plain, filter=Name.DCTDecode)
        if isinstance(parameters, Dictionary):
            picture.DecodeParms = parameters
        self.lost_metadata = True

    def _font(self, font: object, around: Dictionary) -> None:
        if not isinstance(font, Dictionary) or not self._first_time(font):
            return
        self._keep(font, _FONT)
        descriptor = font.get("/FontDescriptor")
        if isinstance(descriptor, Dictionary):
            self._keep(descriptor, _DESCRIPTOR)
            for name in ("/FontFile", "/FontFile2", "/FontFile3"):
                if isinstance(file := descriptor.get(name), Stream):
                    self._keep(file, _FONT_FILE)
        descendants = font.get("/DescendantFonts")
        for one in list(descendants) if isinstance(descendants, Array) else []:
            self._font(one, around)
        self._letters(font, around)

    def _letters(self, font: Dictionary, around: Dictionary) -> None:
        """Of a font whose letters are drawings."""
        glyphs = font.get("/CharProcs")
        if not isinstance(glyphs, Dictionary):
            return
        names = self._instructions(font, around)
        for name in list(glyphs.keys()):
            glyph = glyphs[name]
            if isinstance(glyph, Stream) and self._first_time(glyph):
                self._instructions(glyph, names)
                self._keep(glyph, _PACKING | {"/Resources"})

    def _pattern(self, pattern: object, around: Dictionary) -> None:
        if not isinstance(pattern, Dictionary | Stream) or not self._first_time(pattern):
            return
        names = self._instructions(pattern, around)
        self._keep(pattern, _PATTERN)
        self._state(pattern.get("/ExtGState"), names)

    def _state(self, state: object, around: Dictionary) -> None:
        if not isinstance(state, Dictionary) or not self._first_time(state):
            return
        self._keep(state, _STATE)
        mask = state.get("/SMask")
        if isinstance(mask, Dictionary):
            self._keep(mask, {"/Type", "/S", "/G", "/BC", "/TR"})
            if not self.drawn(mask.get("/G"), around):
                del state["/SMask"]
        font = state.get("/Font")
        if isinstance(font, Array) and len(font):
            self._font(font[0], around)

    def _colours(self, space: object) -> None:
        """A colour space may bring a profile, which is a stream, or stand for another one."""
        for one in list(space) if isinstance(space, Array) else []:
            if isinstance(one, Stream) and space[0] == Name.ICCBased:  # type: ignore[index]
                self._keep(one, _PACKING | {"/N", "/Alternate", "/Range"})
            elif isinstance(one, Array) and self._first_time(one):
                self._colours(one)


def _overlaid(around: Dictionary, own: Dictionary) -> Dictionary:
    """What names mean where some are explained: readers look for the others around."""
    names = Dictionary()
    for category in ("/Properties", "/XObject"):
        each = [of for names_of in (around, own) if isinstance(of := names_of.get(category), Dictionary)]
        names[category] = Dictionary({name: of[name] for of in each for name in of.keys()})  # noqa: SIM118 no mapping
    return names
