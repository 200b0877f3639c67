// A library needs a file: this one carries the headers that are parsed once for all rooms (rooms.cmake).
