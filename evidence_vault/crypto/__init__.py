"""The only importer of cryptographic primitives."""
