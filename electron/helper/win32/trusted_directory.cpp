#include "win32/trusted_directory.h"

#include <windows.h>

#include <aclapi.h>

#include "win32/error.h"
#include "win32/security.h"
#include "win32/text.h"

namespace steward::win32 {
namespace {

/// Nothing is inherited from the parent, such as ProgramData, where every user may create files. The owner is the same,
/// whichever administrator is at work, so that the system's own account trusts it too.
constexpr wchar_t kSecurity[] = L"O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;GRGX;;;BU)";

/// Returns false when something of that name exists.
bool create(const std::wstring& path, void* descriptor) {
  SECURITY_ATTRIBUTES security{sizeof security, descriptor, FALSE};
  if (CreateDirectoryW(path.c_str(), &security)) return true;
  const DWORD error = GetLastError();
  if (error != ERROR_ALREADY_EXISTS) throw Error(error, "CreateDirectoryW", narrow(path));
  return false;
}

/// The folder itself, also where it is a link to another one.
Handle openFolder(const std::wstring& path) {
  constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  Handle folder(CreateFileW(path.c_str(), READ_CONTROL | FILE_READ_ATTRIBUTES, kShareAll, nullptr, OPEN_EXISTING,
                            FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
  if (!folder) throwLastError("CreateFileW", narrow(path));
  return folder;
}

bool isPlainFolder(HANDLE folder) {
  BY_HANDLE_FILE_INFORMATION facts{};
  if (!GetFileInformationByHandle(folder, &facts)) throwLastError("GetFileInformationByHandle");
  constexpr DWORD kKinds = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT;
  return (facts.dwFileAttributes & kKinds) == FILE_ATTRIBUTE_DIRECTORY;
}

void moveAside(const std::wstring& path) {
  const std::wstring aside = path + L".untrusted-" + std::to_wstring(GetTickCount64());
  if (!MoveFileExW(path.c_str(), aside.c_str(), 0)) throwLastError("MoveFileExW", narrow(path));
}

/// For a folder that an administrator made by hand: users may create files in it as in ProgramData.
void restrictToOwnPermissions(std::wstring path, void* descriptor) {
  BOOL present = FALSE;
  BOOL defaulted = FALSE;
  PACL acl = nullptr;
  if (!GetSecurityDescriptorDacl(descriptor, &present, &acl, &defaulted)) throwLastError("GetSecurityDescriptorDacl");
  constexpr SECURITY_INFORMATION kOwnPermissions = DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION;
  throwIfFailed(static_cast<LSTATUS>(SetNamedSecurityInfoW(path.data(), SE_FILE_OBJECT, kOwnPermissions, nullptr, nullptr,
                                                           acl, nullptr)),
                "SetNamedSecurityInfoW", narrow(path));
}

}  // namespace

void createTrustedDirectory(const std::wstring& path) {
  const LocalMemory descriptor = securityDescriptor(kSecurity);
  if (create(path, descriptor.get())) return;
  Handle folder = openFolder(path);
  if (!isPlainFolder(folder.get()) || !hasTrustedOwner(folder.get())) {
    folder.reset();
    moveAside(path);
    if (!create(path, descriptor.get())) throw Error(ERROR_ALREADY_EXISTS, "CreateDirectoryW", narrow(path));
    return;
  }
  if (!hasOwnPermissions(folder.get())) restrictToOwnPermissions(path, descriptor.get());
}

}  // namespace steward::win32
