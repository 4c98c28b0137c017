"""What labs are built of: a form beside a stage, and the work between them."""
