/// The calls of the platform that Swift does not import.
#pragma once

/// Lets two paths change places in one step; both must exist on one file system.
/// Returns 0, or the `errno` that says why not.
int cplatform_exchange(const char *left, const char *right);

/// Takes the exclusive lock of an open file without waiting; the kernel frees it when the process ends.
/// Returns 0, or the `errno` that says why not (`EWOULDBLOCK`: another process holds it).
int cplatform_lock(int descriptor);

/// Writes everything of the file system that an open file or folder lies on to the disk.
/// Returns 0, or the `errno` that says why not.
int cplatform_sync(int descriptor);

/// Gives a folder the access lists of another, and what is new in it their default; a file system without access lists
/// is left as it is.
void cplatform_copy_access(const char *from, const char *to);

/// Lets the disk begin to take what was written to an open file, without waiting for it; a file system that cannot is left
/// to its own time.
void cplatform_begin_writing(int descriptor);

/// Gives freed memory that lies between what is in use back to the system.
void cplatform_give_back_memory(void);

/// How often the calling thread has waited for something, such as the disk, since it began.
long cplatform_waits(void);

/// From now on the first request for memory that the system refuses, by any library, ends the process: with these words
/// on standard error, and this exit code.
void cplatform_end_without_memory(const char *words, int code);

/// Opens a file for reading as `open` does, unless a symbolic link stands anywhere on its path.
/// Returns the descriptor; negative: the `errno`, `ELOOP` for a link, `ENOSYS` where the kernel cannot tell.
int cplatform_open_unlinked(const char *path, int flags);

/// Finds what a path leads to without opening it, so that nothing hears of it. Returns a descriptor by which the kernel
/// says where it is; negative: the `errno`.
int cplatform_find(const char *path);

/// Renames a file, unless the new name is taken. Returns 0, or the `errno` that says why not (`EEXIST`: it is taken).
int cplatform_rename_new(const char *from, const char *to);
