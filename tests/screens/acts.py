"""Every screen that is pictured, by the act that leads there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.screens import deciding, handing, keeping, outside, places, ways_in
from tests.screens.stage import Stage

ACTS: Mapping[Callable[[Stage], None], tuple[str, ...]] = {
    ways_in.welcome: ("01-welcome", "02-welcome-choose-folder", "03-sample-being-made", "04-sample-guide"),
    ways_in.bundle: ("04a-bundle", "04b-bundle-checked", "04c-bundle-failures"),
    ways_in.new_vault: (
        "05-create-place",
        "06-create-passphrase",
        "07-create-passphrase-weak",
        "08-create-passphrase-own",
        "09-create-way-back",
        "10-save-sheet",
        "11-create-recovery-words",
        "12-evidence-empty",
        "13-evidence-drop",
        "14-exhibits-no-case",
        "15-case-new",
        "16-exhibits-none",
        "17-add-files",
        "18-evidence-taking-in",
        "19-close-while-busy",
        "20-evidence-stopped",
        "21-evidence-left-out",
    ),
    ways_in.unlocking: ("22-unlock", "23-unlock-wrong", "24-unlock-in-use", "25-reading-only"),
    ways_in.by_sheet: ("26-unlock-sheet", "27-unlock-sheet-mistyped", "28-unlock-recovery", "29-recovery-advice"),
    keeping.adding_locked: (
        "29a-unlock-add",
        "29b-inbox-waits",
        "29c-inbox-review",
        "29d-inbox-decided",
    ),
    deciding.alarms: (
        "29e-alarm-set-back",
        "29f-alarm-not-brought",
        "29g-alarm-reason",
        "29h-alarm-decided",
        "29i-alarm-gap",
        "29j-alarm-fork",
    ),
    deciding.substituted: ("29k-unlock-substituted",),
    places.evidence: (
        "30-evidence-gallery",
        "31-evidence-facts",
        "32-evidence-custody",
        "33-evidence-gallery-end",
        "34-evidence-table",
        "35-evidence-several",
        "36-evidence-nothing-found",
        "36a-evidence-found",
        "36b-evidence-filters",
        "37-evidence-nothing-to-paste",
    ),
    places.enlarged: ("38-enlarged-photo", "39-enlarged-long", "40-enlarged-text"),
    places.exhibits: (
        "41-exhibits-offer",
        "42-exhibits",
        "43-exhibits-withdrawn",
        "44-exhibits-two-languages",
        "45-exhibits-withdraw",
        "46-case-edit",
    ),
    keeping.destroying: ("47-destroy-exhibited", "47a-destroy", "47b-destroyed"),
    places.custody: ("50-custody", "51-custody-entry", "52-custody-item", "53-custody-no-such-item"),
    outside.from_outside: (
        "54-outside-nothing",
        "54a-outside-requests",
        "54b-outside-answer",
        "54c-outside",
        "54d-outside-letter",
        "54e-evidence-ladder",
    ),
    handing.from_vault_to_vault: (
        "55-handovers",
        "55a-handovers-invitation",
        "55b-hand-over",
        "55c-hand-over-seen",
        "55d-handed-over",
        "55e-handovers-package",
        "55f-handovers-taken-in",
        "55g-handovers-receipt",
    ),
    places.check: ("60-check-before", "61-check-running", "62-check-done"),
    places.damage: ("63-check-failures",),
    deciding.orphans: ("63a-check-orphans", "63b-check-orphans-taken"),
    places.keys: (
        "64-keys",
        "65-keys-end",
        "66-keys-add",
        "67-keys-colleague",
        "68-keys-remove",
        "69-keys-seal",
    ),
    places.sealing: ("69a-keys-sealed-copy", "69b-keys-sealed-answer", "69c-answer"),
    keeping.second_copy: ("69d-second-copy", "69e-second-copy-offers", "69f-second-copy-healed"),
    deciding.diverged: ("69g-second-copy-diverged", "69h-second-copy-brought-in"),
    deciding.handing_over: (
        "69i-handover-from-keys",
        "69j-handover",
        "69k-handover-end",
        "69l-handover-running",
        "69m-handed-over",
    ),
    places.settings: ("70-settings", "71-settings-end"),
}

SCREENS: tuple[str, ...] = tuple(name for pictures in ACTS.values() for name in pictures)
