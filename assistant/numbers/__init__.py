"""Numbers, dates, units and amounts in Arabic and French text, read and written."""
