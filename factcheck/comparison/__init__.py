"""Claims to facts and relations: pure functions over many claims."""
