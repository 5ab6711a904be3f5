"""A large archive is searched whole: cut into pieces, it could not be read."""

from __future__ import annotations

from evidence_vault.export.gate import GateFile, gate
from evidence_vault.records.redaction import Kept
from evidence_vault.sandbox.workshop import Workshop
from tests.helpers.nested import tarred


def test_a_large_tar_is_let_go_or_stopped_for_what_is_in_it() -> None:
    room = bytes(33 << 20)
    calm = GateFile.of("calm.tar", tarred(room))
    telling = GateFile.of("telling.tar", tarred(room + b" Aidana Serikova"))
    with Workshop() as workshop:
        found = gate([calm, telling], Kept(("Aidana Serikova",)), workshop)
    assert {(one.file, one.term) for one in found} == {("telling.tar", 1)}
