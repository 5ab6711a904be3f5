"""What a court can hold: printed lists, reports and originals."""
