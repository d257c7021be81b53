"""For all tests: no property fails because the machine is busy."""

from hypothesis import settings

settings.register_profile("marsad", deadline=None)
settings.load_profile("marsad")
