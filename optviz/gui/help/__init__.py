"""What a lab shows, how to read it and what to try: beside the lab, in the window's language."""
