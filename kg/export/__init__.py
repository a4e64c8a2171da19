"""Files in other formats, made from one KnowledgeGraph; one module a family of formats."""
