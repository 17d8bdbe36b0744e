"""What the words around a figure say of its modality: the verbs over it, its nouns, what stands behind it."""
