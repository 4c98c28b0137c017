"""Work that nobody has saved yet outlives a crash: written aside while it is edited, offered at the next start."""
