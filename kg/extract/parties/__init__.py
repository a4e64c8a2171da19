"""Who else takes part: whom a title, a town or ``hai bên`` stands for, who comes along, whom a disaster hits."""
