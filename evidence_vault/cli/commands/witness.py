"""anchor offer, anchor cosign: two vaults, one of which sees that the other's log only grows."""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.anchors import covered, request_facts, witnessed_facts
from evidence_vault.cli.commands.checkpoint import given
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import read_input, refuse_existing
from evidence_vault.cli.output import counted, note, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, Parser, add_command, add_vault
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.export.new_file import write_new
from evidence_vault.records.anchor import Witnessed


def register(commands: Commands) -> tuple[Parser, Parser]:
    """Enter the commands into the group ``anchor``."""
    offer = add_command(
        commands,
        "offer",
        "write the checkpoint into a file for a witness, the vault of somebody else",
        run_offer,
        more="The file holds the signed checkpoint, public keys and proofs, nothing of the content. There it is cosigned "
        "with anchor cosign.",
    )
    add_vault(offer)
    cosign = add_command(
        commands,
        "cosign",
        "be the witness of another vault: cosign its checkpoint",
        run_cosign,
        more="Only where it goes on from the last one that this vault saw of it; else ends with 6, an alarm.",
    )
    add_vault(cosign)
    cosign.add_argument("file", metavar="FILE", type=Path, help="the file that anchor offer wrote there")
    cosign.add_argument(
        "--key",
        metavar="FILE|TEXT",
        help="public key of the other vault, from its keeper by another way: PEM or base64; needed where it has new keys",
    )
    for parser in (offer, cosign):
        parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="new file; nothing is overwritten")
    return offer, cosign


def run_offer(arguments: argparse.Namespace) -> ExitCode:
    """Record an offer and write its file."""
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=True) as session:
        request, data = session.offer()
        write_new(arguments.out, data)
        key = encode_base64(session.vault_key)
    if arguments.json:
        tell_json({"request": request_facts(request), "vault_key": key})
        return ExitCode.DONE
    tell(f"Wrote {visible(arguments.out)}, over {covered(request)}.")
    tell(f"Tell the keeper of the other vault your public key by another way than this file: {key}")
    note("What they bring back is taken in with anchor import --witness-key.")
    return ExitCode.DONE


def run_cosign(arguments: argparse.Namespace) -> ExitCode:
    """Cosign what goes on from what was seen."""
    refuse_existing(arguments.out)
    offer = read_input(arguments.file)
    key = given(arguments.key) if arguments.key is not None else None
    with unlock.opened(arguments, write=True) as session:
        one, cosigned = session.cosign(offer, key)
        write_new(arguments.out, cosigned)
        own = encode_base64(session.vault_key)
    if arguments.json:
        tell_json({**witnessed_facts(one), "witness_key": own})
        return ExitCode.DONE
    _tell(one)
    if key is None and one.after is None:
        tell(f"Its key was compared with nothing from outside: {encode_base64(one.vault_key)}")
    tell(f"Wrote {visible(arguments.out)}. Give it back, and tell your public key by another way: {own}")
    return ExitCode.DONE


def _tell(one: Witnessed) -> None:
    tell(f"Cosigned {visible(one.origin)} after {counted(one.size, 'entry')}.")
    if one.after is None:
        tell("First seen: there was nothing to compare it with.")
    elif one.after == one.size:
        tell("It is the checkpoint that this vault saw last: nothing was recorded there since.")
    else:
        tell(f"Since this vault saw it last, after {counted(one.after, 'entry')}, it only grew.")
