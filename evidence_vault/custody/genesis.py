"""The beginning of a vault: its identity, the first keyslot, the first commit."""

from __future__ import annotations

import base64
from pathlib import Path

from evidence_vault.clock import Clock
from evidence_vault.crypto import age
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.keyslots import NewSlot, facts_of, keeper_name, refuse_weak
from evidence_vault.custody.ledger import Ledger, Signer, introduction
from evidence_vault.index import Index
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import CustodianId, VaultId
from evidence_vault.vault import keys
from evidence_vault.vault.durable import store
from evidence_vault.vault.keys import CustodianKey, Unlocked
from evidence_vault.vault.layout import FORMAT_VERSION, Layout, VaultHeader
from evidence_vault.vault.lifecycle import create_vault
from evidence_vault.vault.log import LogFiles

_FIRST = CustodianId(1)


def found_vault(path: Path, *, custodian: str, passphrase: bytes, clock: Clock) -> tuple[VaultHeader, Unlocked]:
    """Make a vault of one custodian and one passphrase.

    Args:
        path: where it shall stand; nothing may be there.
        custodian: name or code of the person who keeps it.
        passphrase: as `keys.normalize_passphrase` gives it.
        clock: the keeper's.

    Raises:
        InvalidValue, WeakPassphrase: the name or the passphrase cannot be used.
        PathExists, SyncFolder, DiskFull, WriteFailed: nothing was made.
    """
    name = keeper_name(custodian)
    refuse_weak(passphrase)
    identity = age.Identity.generate()
    header = VaultHeader(VaultId(keys.random_name()), str(identity.recipient))
    keeper = CustodianKey(_FIRST, name, SigningKey.generate().seed)
    slot = keys.random_name()
    new = NewSlot(keeper, age.Passphrase(passphrase))
    wrapped = keys.wrap_slot(keys.encode_slot(slot, header.id, identity, keeper), new.wrapping)
    unlocked = Unlocked(identity, keeper, slot)

    def fill(layout: Layout) -> None:
        store(layout.tmp, layout.slot(slot), wrapped)
        _begin_log(layout, header, unlocked, keeper, facts_of(slot, wrapped, new), clock)

    create_vault(path, header, fill)
    return header, unlocked


def _begin_log(
    layout: Layout, header: VaultHeader, unlocked: Unlocked, keeper: CustodianKey, slot: dict[str, Json], clock: Clock
) -> None:
    derived = unlocked.derive(header.id)
    vault_key, key = SigningKey(derived.sign), SigningKey(keeper.seed)
    created: dict[str, Json] = {
        "format": FORMAT_VERSION,
        "vault": str(header.id),
        "recipient": header.recipient,
        "vault_key": base64.b64encode(vault_key.public_key).decode("ascii"),
    }
    with Index.in_memory(derived.index) as index:
        ledger = Ledger(
            LogFiles(layout, unlocked.identity),
            index,
            signer=Signer(header.id, vault_key, keeper.id, keeper.name, key),
            clock=clock,
            reread=lambda: index,
        )
        ledger.commit(
            [
                Draft(Kind.VAULT_CREATED, created),
                Draft(Kind.CUSTODIAN_ADDED, introduction(keeper.id, keeper.name, key.public_key)),
                Draft(Kind.KEY_ADDED, slot),
            ]
        )
