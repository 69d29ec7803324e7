"""From a claim held against sentences to supported, contradicted or not found, and why."""
