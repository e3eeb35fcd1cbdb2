"""Chapter III on the screen: training of the staff."""
