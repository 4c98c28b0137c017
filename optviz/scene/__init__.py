"""What is drawn of a result: a module a lab, named like it, with ``show_of``; and the layers that all are made of."""
