"""The papers on benefits whose wording the office may change: referral, disposition, certificate."""
