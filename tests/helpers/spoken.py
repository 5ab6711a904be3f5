"""The window as a screen reader meets it: through Qt's accessibility tree, not through the widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
Text = QAccessible.Text

_MOST_CHILDREN = 200
_TALKING = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.List, Role.ListItem,
    Role.Table, Role.Cell, Role.ColumnHeader, Role.PageTab, Role.PageTabList, Role.StaticText, Role.Client, Role.Link,
}  # fmt: skip
"""Roles that say something; a part that takes the focus has one of them."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is said of one element.

    Attributes:
        labelled: another element is known as its label.
        path: names of what it is in, the window first.
    """

    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    labelled: bool
    path: tuple[str, ...]

    @property
    def interactive(self) -> bool:
        """Whether a person can do something with it."""
        return self.focusable or self.role in {
            Role.Button,
            Role.CheckBox,
            Role.RadioButton,
            Role.ComboBox,
            Role.EditableText,
        }


def parts(window: QWidget) -> list[Part]:
    """Every element of a window that can be seen."""
    return list(_walk(QAccessible.queryAccessibleInterface(window), ()))


def _walk(interface: QAccessibleInterface | None, path: tuple[str, ...]) -> Iterator[Part]:
    if interface is None or not interface.isValid() or (path and interface.state().invisible):
        return
    name = interface.text(Text.Name)
    description, focusable = interface.text(Text.Description), bool(interface.state().focusable)
    labelled = bool(interface.relations(QAccessible.RelationFlag.Label))
    yield Part(interface.role(), name, description, focusable, labelled, path)
    for place in range(min(interface.childCount(), _MOST_CHILDREN)):
        yield from _walk(interface.child(place), (*path, name))


def complaints(found: list[Part]) -> list[str]:
    """What a person who only listens would stumble over."""
    told = []
    seen: set[tuple[QAccessible.Role, str, str, tuple[str, ...]]] = set()
    for part in found:
        where = " > ".join(filter(None, part.path))
        key = (part.role, part.name, part.description, part.path)
        if part.interactive and not part.name.strip() and part.role is not Role.Cell:
            told.append(f"{part.role.name} without a name in {where}")
        if part.interactive and part.role not in _TALKING:
            told.append(f"{part.name!r} in {where} is a {part.role.name}, which says nothing")
        if "<" in part.name or "<" in part.description:
            told.append(f"{part.name!r} in {where} is read with its markup")
        if part.role is Role.ComboBox and not part.labelled and not part.description:
            told.append(f"the choice {part.name!r} in {where} does not say of what")
        if part.interactive and part.role is not Role.Cell and key in seen:
            told.append(f"two of {part.role.name} {part.name!r} in {where}")
        seen.add(key)
    return told
