#include "win32/directory_listing.h"

#include <windows.h>

// The folders' identifiers are defined here; uuid.lib would want the rest of the shell.
#include <initguid.h>

#include <knownfolders.h>
#include <objbase.h>
#include <shlobj.h>

#include <algorithm>
#include <vector>

#include "core/command_line.h"
#include "core/script.h"
#include "win32/error.h"
#include "win32/file.h"
#include "win32/handle.h"
#include "win32/system_library.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

struct Entry {
  std::wstring name;
  std::wstring path;
  const char* kind;
  std::optional<std::uint64_t> size;
};

bool isProgram(const Entry& entry) {
  const std::string name = narrow(entry.name);
  const bool executable = name.size() > 4 && equalIgnoringAsciiCase(std::string_view(name).substr(name.size() - 4), ".exe");
  return std::string_view(entry.kind) == "file" && (executable || isBatchFile(name) || scriptKind(name) != nullptr);
}

Json toJson(const Entry& entry) {
  return {{"name", narrow(entry.name)},
          {"path", narrow(entry.path)},
          {"kind", entry.kind},
          {"size", orNull(entry.size)},
          {"program", isProgram(entry)}};
}

Json listing(const std::string& path, Json parent, const std::vector<Entry>& entries) {
  Json items = Json::array();
  for (const Entry& entry : entries) items.push_back(toJson(entry));
  return {{"path", path}, {"parent", std::move(parent)}, {"entries", std::move(items)}};
}

std::vector<Entry> drives() {
  std::vector<Entry> entries;
  const DWORD present = GetLogicalDrives();
  for (wchar_t letter = L'A'; letter <= L'Z'; ++letter) {
    if ((present >> (letter - L'A') & 1u) == 0) continue;
    const std::wstring name{letter, L':'};
    entries.push_back({name, name + L'\\', "drive", {}});
  }
  return entries;
}

void addUsualFolders(std::vector<Entry>& entries) {
  const auto knownFolder = systemFunction<decltype(&SHGetKnownFolderPath)>(L"shell32.dll", "SHGetKnownFolderPath");
  const auto release = systemFunction<decltype(&CoTaskMemFree)>(L"ole32.dll", "CoTaskMemFree");
  if (knownFolder == nullptr || release == nullptr) return;
  const GUID* const folders[] = {&FOLDERID_Desktop, &FOLDERID_Downloads, &FOLDERID_Documents, &FOLDERID_ProgramFiles};
  for (const GUID* folder : folders) {
    PWSTR path = nullptr;
    if (SUCCEEDED(knownFolder(*folder, KF_FLAG_DONT_VERIFY, nullptr, &path))) {
      const std::wstring found = path;
      if (pathKind(found) == PathKind::Directory) {
        entries.push_back({found.substr(found.find_last_of(L'\\') + 1), found, "directory", {}});
      }
    }
    release(path);
  }
}

Entry entryOf(const WIN32_FIND_DATAW& found, const std::wstring& folder) {
  const bool directory = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
  Entry entry{found.cFileName, folder + found.cFileName, directory ? "directory" : "file", {}};
  if (!directory) entry.size = (std::uint64_t{found.nFileSizeHigh} << 32) | found.nFileSizeLow;
  return entry;
}

bool isListed(const WIN32_FIND_DATAW& found) {
  const std::wstring_view name = found.cFileName;
  constexpr DWORD kHiddenSystem = FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM;
  return name != L"." && name != L".." && (found.dwFileAttributes & kHiddenSystem) != kHiddenSystem;
}

bool comesBefore(const Entry& left, const Entry& right) {
  const bool leftFile = std::string_view(left.kind) == "file";
  const bool rightFile = std::string_view(right.kind) == "file";
  if (leftFile != rightFile) return rightFile;
  return CompareStringEx(LOCALE_NAME_USER_DEFAULT, NORM_IGNORECASE | SORT_DIGITSASNUMBERS, left.name.c_str(), -1,
                         right.name.c_str(), -1, nullptr, nullptr, 0) == CSTR_LESS_THAN;
}

}  // namespace

Json listDirectory(const std::string& path) {
  if (path.empty()) {
    std::vector<Entry> entries = drives();
    addUsualFolders(entries);
    return listing(path, nullptr, entries);
  }
  std::wstring folder = widen(path);
  std::ranges::replace(folder, L'/', L'\\');
  if (!folder.ends_with(L'\\')) folder += L'\\';
  WIN32_FIND_DATAW found;
  const FindHandle search(FindFirstFileExW(longPath(folder + L'*').c_str(), FindExInfoBasic, &found,
                                           FindExSearchNameMatch, nullptr, FIND_FIRST_EX_LARGE_FETCH));
  std::vector<Entry> entries;
  if (search) {
    do {
      if (isListed(found)) entries.push_back(entryOf(found, folder));
    } while (entries.size() < kMaxDirectoryEntries && FindNextFileW(search.get(), &found));
  } else if (GetLastError() != ERROR_FILE_NOT_FOUND) {
    // The root of an empty drive has no entries at all, which is no error.
    throwLastError("FindFirstFileExW", path);
  }
  std::ranges::sort(entries, comesBefore);
  const bool root = folder.size() <= 3;
  if (!root) folder.pop_back();
  return listing(narrow(folder), root ? Json("") : Json(directoryOf(narrow(folder))), entries);
}

}  // namespace steward::win32
