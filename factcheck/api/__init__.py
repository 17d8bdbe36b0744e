"""The JSON API under /api/v1: marshmallow at the border, a service behind each resource, problem+json for what fails.

`register` puts it on an application. Names and shapes follow services.views; docs/reference/api.md shows them.
"""
