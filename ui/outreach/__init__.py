"""Chapter II on the screen: informing the public."""
