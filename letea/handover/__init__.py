"""The sealed hand-over (predarea la județ): packages made, opened, believed or refused; no Qt, no screen."""
