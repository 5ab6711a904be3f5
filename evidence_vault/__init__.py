"""Evidence Vault: the core, without Qt and without network."""
