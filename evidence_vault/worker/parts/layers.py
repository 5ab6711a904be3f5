"""Layers that are switched off: their marks are taken out, as they were not seen (ISO 32000-2, 8.11)."""

from __future__ import annotations

from collections.abc import Iterable

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator

_Place = tuple[int, int]


class Layers:
    """Which layers of a document are off by its own settings.

    Args:
        document: what is read.
    """

    def __init__(self, document: pikepdf.Pdf) -> None:
        self._off: set[_Place] = set()
        properties = document.Root.get("/OCProperties")
        if not isinstance(properties, Dictionary):
            return
        settings = properties.get("/D")
        settings = settings if isinstance(settings, Dictionary) else Dictionary()
        if settings.get("/BaseState") == Name.OFF:
            self._off = _places(properties.get("/OCGs")) - _places(settings.get("/ON"))
        else:
            self._off = _places(settings.get("/OFF"))

    def __bool__(self) -> bool:
        """Whether any is off."""
        return bool(self._off)

    def hides(self, group: object) -> bool:
        """Whether what belongs to this layer, or to this set of layers, is not seen."""
        if not isinstance(group, Dictionary):
            return False
        if group.get("/Type") != Name.OCMD:
            return group.objgen in self._off
        members = group.get("/OCGs")
        each = list(members) if isinstance(members, Array) else [members]
        off = [one.objgen in self._off for one in each if isinstance(one, Dictionary)]
        if not off:
            return False
        policy = str(group.get("/P", "/AnyOn"))
        return {"/AllOn": any(off), "/AnyOff": not any(off), "/AllOff": not all(off)}.get(policy, all(off))

    def seen(self, contents: pikepdf.Object, resources: pikepdf.Object) -> bytes | None:
        """The instructions of a content stream without those of hidden layers; None where nothing has to go.

        Args:
            contents: a stream.
            resources: what its names mean.
        """
        properties, objects = resources.get("/Properties"), resources.get("/XObject")
        kept: list[object] = []
        outline: list[object] = []  # a path of a hidden layer, which may still be one that is cut along
        depth = hidden_at = 0
        left_out = False
        for instruction in pikepdf.parse_content_stream(contents):
            operator = str(instruction.operator)
            if operator in {"BDC", "BMC"}:
                depth += 1
                if operator == "BDC" and not hidden_at and self._marks_hidden(instruction.operands, properties):
                    hidden_at = depth
            hides = bool(hidden_at) or (operator == "Do" and self._is_hidden(instruction.operands, objects))
            if operator == "EMC":
                hidden_at = 0 if depth == hidden_at else hidden_at
                depth = max(0, depth - 1)
            # what sets the state counts for what follows too
            if hides and operator in _OUTLINES:
                outline.append(instruction)
            elif hides and (operator in _PATHS or (operator == "n" and outline)):
                left_out = True
                if {"W", "W*"} & {str(one.operator) for one in outline}:  # type: ignore[attr-defined]
                    kept += [*outline, pikepdf.ContentStreamInstruction([], Operator("n"))]
                outline = []
            elif hides and operator in _PAINTS:
                left_out = True
            else:
                kept.append(instruction)
        return pikepdf.unparse_content_stream(kept) if left_out else None  # type: ignore[arg-type]

    def _marks_hidden(self, operands: Iterable[object], properties: object) -> bool:
        tag, *named = operands
        if tag != Name.OC or not named or not isinstance(properties, Dictionary):
            return False
        return isinstance(named[0], Name) and self.hides(properties.get(named[0]))

    def _is_hidden(self, operands: Iterable[object], objects: object) -> bool:
        (name,) = operands
        found = objects.get(name) if isinstance(objects, Dictionary) and isinstance(name, Name) else None
        return found is not None and self.hides(found.get("/OC"))


_PATHS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
_OUTLINES = frozenset({"m", "l", "c", "v", "y", "h", "re", "W", "W*"})
_PAINTS = frozenset({"sh", "Do", "INLINE IMAGE", "Tj", "TJ", "'", '"'})


def _places(groups: object) -> set[_Place]:
    if not isinstance(groups, Array):
        return set()
    return {one.objgen for one in groups if isinstance(one, Dictionary)}
