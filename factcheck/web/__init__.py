"""The desk: server-rendered pages over the services, and the one stylesheet and script they use.

Pure modules (signs, numbers, dates, reading, passages, timeline and its parts) turn views into what a template prints;
the page modules take a request, call a service and render. Nothing here decides what a figure means.
"""
