"""The views of one KnowledgeGraph: RDF, NetworkX, and a store that answers SPARQL."""
