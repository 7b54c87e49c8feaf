// The programs that lie in one folder and are one command: clinic-kiosk goes on as the one that is needed. Needs the C library
// alone, because clinic-kiosk itself is nothing else.
#pragma once

namespace base {

inline constexpr const char* command_program = "clinic-kiosk";
inline constexpr const char* wall_program = "clinic-kiosk-wall";          ///< `run` and `doctor`
inline constexpr const char* desk_program = "clinic-kiosk-desk";          ///< every other command
inline constexpr const char* voice_program = "clinic-kiosk-voice";        ///< reads aloud for the wall
inline constexpr const char* paper_program = "clinic-kiosk-paper";        ///< prints for the wall
inline constexpr const char* pictures_program = "clinic-kiosk-pictures";  ///< draws for the wall

/// Goes on as the program of this name beside this one, with these words: same process, files and signals. Returns only where
/// that failed, which has then been reported, with the exit status. The main thread.
int become_program_beside(const char* name, char* const* words);

/// Goes on as the program that came as a signed update, where this is the installed one and there is such an update (see
/// publish/programs). Returns where not. The main thread.
void become_updated_program(char* const* words);

/// Where it lies; false: it does not fit, or nobody can tell. Any thread.
bool file_beside(const char* name, char* file, unsigned long size);

}  // namespace base
