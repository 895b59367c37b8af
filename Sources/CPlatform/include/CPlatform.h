/// System calls that Swift does not import.
#pragma once

/// Exchanges two paths in one step; both must exist on one file system.
/// Returns 0, or the `errno` of the failure.
int cplatform_exchange(const char *left, const char *right);

/// Takes the exclusive lock of an open file without waiting; the kernel frees it when the process ends.
/// Returns 0, or the `errno` of the failure (`EWOULDBLOCK`: another process holds the lock).
int cplatform_lock(int descriptor);

/// Writes all unsaved data of a file system to the disk. `descriptor` is an open file or folder on that file system.
/// Returns 0, or the `errno` of the failure.
int cplatform_sync(int descriptor);

/// Copies the POSIX access control lists of a folder to another folder, including the default list for new entries.
/// Does nothing on a file system without access control lists.
void cplatform_copy_access(const char *from, const char *to);

/// Starts writing the data of an open file to the disk without waiting for the end. Errors are ignored: a file system
/// without support writes the data later by itself.
void cplatform_begin_writing(int descriptor);

/// Returns freed memory of the heap to the system, also from between memory that is in use.
void cplatform_give_back_memory(void);

/// Number of times that the calling thread has waited, for example for the disk, since the thread began.
long cplatform_waits(void);

/// Ends the process when the system refuses memory from now on, to any library: the process writes `words` to standard
/// error and exits with `code`.
void cplatform_end_without_memory(const char *words, int code);

/// Opens a file as `open` does, but fails with `ELOOP` when any part of its path is a symbolic link. Returns the
/// descriptor, or the negative `errno`: `-ELOOP` for a link, `-ENOSYS` if the kernel cannot check for links.
int cplatform_open_unlinked(const char *path, int flags);

/// Finds the target of a path without opening it (`O_PATH`), so that a named pipe or a device is not disturbed.
/// Returns a descriptor from which the kernel reports the real path, or the negative `errno`.
int cplatform_find(const char *path);

/// Renames a file, unless the new name is taken.
/// Returns 0, or the `errno` of the failure (`EEXIST`: the new name is taken).
int cplatform_rename_new(const char *from, const char *to);
