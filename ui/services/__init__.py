"""Chapter I on the screen: services, existing and proposed, contracting and subsidies."""
