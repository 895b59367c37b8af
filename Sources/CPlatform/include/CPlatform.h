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
