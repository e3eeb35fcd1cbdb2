"""The yearly reports: figures, texts, paper."""
