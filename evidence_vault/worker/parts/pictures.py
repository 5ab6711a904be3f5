"""Pictures on pages: at their own pixels where paper can hold them, the right way up, with nothing else of the file."""

from __future__ import annotations

import io
import warnings
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from PIL import ExifTags, Image, ImageOps
from reportlab.pdfgen.canvas import Canvas

from evidence_vault.records.pages import MAX_PART_PAGES, PartNote, PartRules
from evidence_vault.worker import marks
from evidence_vault.worker.facts.image import FORMATS
from evidence_vault.worker.parts.jpeg import stripped
from evidence_vault.worker.parts.layout import Placed, lay_out
from evidence_vault.worker.parts.made import Made, TooLarge
from evidence_vault.worker.parts.png import packed_rows
from evidence_vault.worker.preview import in_colours, leaves, on_paper

_QUALITY = 92
_LOSSY = {"JPEG", "MPO", "HEIF", "AVIF", "JPEG2000", "WEBP"}
_MAX_ICC = 4 << 20
_SLACK = 1.02  # a picture hardly over the limit stays as it is

# how the unit square of stored pixels is turned to be seen (EXIF 2.32, tag 0x0112)
_TURNS = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}

_WORDS = {
    "en": (
        "The whole picture, made small; {count} parts follow",
        "Part {number} of {count}",
        "continues on the next page",
    ),
    "ru": (
        "Всё изображение в уменьшенном виде; далее {count} частей",
        "Часть {number} из {count}",
        "продолжение на следующей странице",
    ),
    "kk": (
        "Бүкіл сурет кішірейтілген түрде; әрі қарай {count} бөлік",
        "{count} бөліктің {number}-бөлігі",
        "жалғасы келесі бетте",
    ),
}


@dataclass(frozen=True, slots=True)
class _Packed:
    """A picture as PDF has it, and how it is turned to be seen."""

    stream: Stream
    turn: int = 1


def picture_pages(data: bytes, rules: PartRules) -> Made:
    """Pages of a picture, or of every leaf of a scan.

    Raises:
        Exception: whatever a decoder makes of a broken file.
    """
    document = pikepdf.new()
    notes: set[PartNote] = {"no_text"}
    sheets: list[tuple[pikepdf.Page, Placed, int]] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            count = leaves(image)
            if count > MAX_PART_PAGES:
                raise TooLarge
            if count == 1 and getattr(image, "n_frames", 1) > 1:
                notes.add("animated")
            for number in range(count):
                image.seek(number)
                sheets += _leaf(document, image, data if count == 1 else b"", rules, notes)
    _mark_cuts(document, [one for one in sheets if one[2] > 1], rules)
    return Made("ok", document, tuple(sorted(notes)))


def _leaf(
    document: pikepdf.Pdf, image: Image.Image, data: bytes, rules: PartRules, notes: set[PartNote]
) -> list[tuple[pikepdf.Page, Placed, int]]:
    """The pages of one picture, each with where it stands and how many slices there are."""
    turn = _turn(image)
    size = image.size if turn < 5 else (image.height, image.width)
    placed = lay_out(*size, rules)
    most = max(72 * size[0] / one.picture[2] for one in placed[-1:])
    smaller = rules.dpi / most if most > rules.dpi * _SLACK else 1.0
    packed = None
    if smaller == 1.0 and data:
        packed = _as_it_is(document, image, data, turn)
    if packed is None:
        packed = _decoded(document, image, smaller, lossy=_is_lossy(image))
        notes.add("recoded")
    if smaller < 1.0:
        notes.add("scaled")
    if len(placed) > 1:
        notes.add("sliced")
    picture = document.make_indirect(packed.stream)
    return [(_page(document, picture, packed.turn, one), one, len(placed) - 1) for one in placed]


def _page(document: pikepdf.Pdf, picture: pikepdf.Object, turn: int, placed: Placed) -> pikepdf.Page:
    left, bottom, width, height = placed.picture
    turned = " ".join(map(str, _TURNS[turn]))
    window = " ".join(f"{number:.3f}" for number in placed.window)
    contents = f"q {window} re W n {width:.3f} 0 0 {height:.3f} {left:.3f} {bottom:.3f} cm {turned} cm /Picture Do Q\n"
    document.add_blank_page(page_size=placed.page)
    page = document.pages[-1]
    page.obj.Contents = Stream(document, contents.encode())
    page.obj.Resources = Dictionary(XObject=Dictionary(Picture=picture))
    return page


def _turn(image: Image.Image) -> int:
    """How EXIF says it is to be turned; what Pillow has turned already says 1."""
    if image.format == "AVIF":
        return 1
    turn = image.getexif().get(ExifTags.Base.Orientation, 1)
    return turn if turn in _TURNS else 1


def _is_lossy(image: Image.Image) -> bool:
    return image.format in _LOSSY or image.info.get("compression") == "jpeg"


def _as_it_is(document: pikepdf.Pdf, image: Image.Image, data: bytes, turn: int) -> _Packed | None:
    """The file's own packed pixels, after a look whether they can be decoded; None where a PDF cannot have them so."""
    if image.format in {"JPEG", "MPO"}:
        jpeg = stripped(data)
        if not jpeg.plain or jpeg.components not in {1, 3} or (jpeg.width, jpeg.height) != image.size:
            return None
        space = _colours(document, image, jpeg.components)
        image.draft("RGB", (max(1, jpeg.width // 8), max(1, jpeg.height // 8)))  # a small one is decoded as far
        image.load()
        head = _head(jpeg.width, jpeg.height, 8, space)
        return _Packed(Stream(document, jpeg.data, head | {"/Filter": Name.DCTDecode}), turn)
    png = packed_rows(data) if image.format == "PNG" and turn == 1 else None
    if png is None:
        return None
    space = _colours(document, image, png.channels)
    image.load()
    if png.palette:
        space = Array([Name.Indexed, Name.DeviceRGB, len(png.palette) // 3 - 1, pikepdf.String(png.palette)])
    rows = {"/Predictor": 15, "/Colors": png.channels, "/BitsPerComponent": png.bits, "/Columns": png.width}
    head = _head(png.width, png.height, png.bits, space)
    return _Packed(Stream(document, png.data, head | {"/Filter": Name.FlateDecode, "/DecodeParms": Dictionary(rows)}))


def _decoded(document: pikepdf.Pdf, image: Image.Image, smaller: float, *, lossy: bool) -> _Packed:
    """The picture's pixels, the right way up, transparent ones on white."""
    if image.mode in {"1", "L"} and not image.has_transparency_data:
        colours: Image.Image = image.convert("L") if smaller < 1.0 or image.mode == "L" else image
        image.load()
    else:
        colours = in_colours(image)
    if smaller < 1.0:
        size = (max(1, round(image.width * smaller)), max(1, round(image.height * smaller)))
        colours = colours.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    colours.info = dict(image.info)
    upright = ImageOps.exif_transpose(colours)
    if upright.mode not in {"1", "L"}:
        upright = on_paper(upright)
    channels = 1 if upright.mode in {"1", "L"} else 3
    head = _head(*upright.size, 1 if upright.mode == "1" else 8, _colours(document, image, channels))
    if lossy and upright.mode != "1":
        out = io.BytesIO()
        upright.save(out, "JPEG", quality=_QUALITY, subsampling=0)
        return _Packed(Stream(document, stripped(out.getvalue()).data, head | {"/Filter": Name.DCTDecode}))
    return _Packed(Stream(document, zlib.compress(upright.tobytes(), 6), head | {"/Filter": Name.FlateDecode}))


def _head(width: int, height: int, bits: int, space: pikepdf.Object) -> dict[str, object]:
    return {
        "/Type": Name.XObject,
        "/Subtype": Name.Image,
        "/Width": width,
        "/Height": height,
        "/BitsPerComponent": bits,
        "/ColorSpace": space,
    }


def _colours(document: pikepdf.Pdf, image: Image.Image, channels: int) -> pikepdf.Object:
    """What the numbers of the pixels mean: the profile that the picture brings, where it fits them."""
    plain = Name.DeviceGray if channels == 1 else Name.DeviceRGB
    profile = image.info.get("icc_profile")
    wanted = b"GRAY" if channels == 1 else b"RGB "
    if not isinstance(profile, bytes) or not 128 < len(profile) <= _MAX_ICC or profile[16:20] != wanted:
        return plain
    if int.from_bytes(profile[:4], "big") != len(profile) or profile[36:40] != b"acsp":
        return plain
    stream = Stream(document, profile, {"/N": channels, "/Alternate": plain})
    return Array([Name.ICCBased, document.make_indirect(stream)])


def _mark_cuts(document: pikepdf.Pdf, sheets: list[tuple[pikepdf.Page, Placed, int]], rules: PartRules) -> None:
    """Say on every page of a long picture which part of it it is, and draw where the next page takes up."""
    if not sheets:
        return
    over = marks.Over(document, "/EvidenceVaultCuts")
    words = [_WORDS[language] for language in rules.languages]
    drawn = marks.sheets([(placed.page, _cuts(placed, count, words)) for _, placed, count in sheets])
    for (page, _, _), sheet in zip(sheets, drawn.pages, strict=True):
        over.lay(page, sheet)


def _cuts(placed: Placed, count: int, words: Sequence[tuple[str, str, str]]) -> Callable[[Canvas], None]:
    left, bottom, width, height = placed.window

    def draw(canvas: Canvas) -> None:
        for above, (whole, part, _) in enumerate(reversed(words)):
            said = (part if placed.number else whole).format(number=placed.number, count=count)
            marks.write(canvas, left, bottom + height + 6 + 11 * above, said, 9)
        canvas.setDash(4, 3)
        for at, there in (
            (bottom + height - placed.cut_above, placed.cut_above),
            (bottom + placed.cut_below, placed.cut_below),
        ):
            if there:
                for colour, line in (((1, 1, 1), 2.0), ((0.75, 0, 0), 0.8)):
                    canvas.setStrokeColorRGB(*colour)
                    canvas.setLineWidth(line)
                    canvas.line(left - 8, at, left + width + 8, at)
        canvas.setDash()
        if placed.cut_below:
            marks.write(canvas, left, bottom - 12, " · ".join(goes_on for _, _, goes_on in words), 9)

    return draw
