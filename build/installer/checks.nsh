; What may keep an installation from going on, asked before anything is changed.

!ifndef BUILD_UNINSTALLER

; Whether $INSTDIR can be had: nothing is there, or an installation of ours, or what an uninstallation left for services.
!macro stewardCheckFolder
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
  ${AndIfNot} ${FileExists} "$INSTDIR\bin\steward.exe"
    FindFirst $R0 $R1 "$INSTDIR\*.*"
    ${Do}
      ${If} $R1 != "."
      ${AndIf} $R1 != ".."
        ${ExitDo}
      ${EndIf}
      FindNext $R0 $R1
    ${Loop}
    FindClose $R0
    ${If} $R1 != ""
      !insertmacro stewardRefuse ${STEWARD_EXIT_FOLDER} "$(stewardFolderInUse)"
    ${EndIf}
  ${EndIf}
!macroend

; Files cannot be written where the folder cannot: a policy, a read-only volume, an account that is no administrator.
Function stewardCheckRights
  UserInfo::GetAccountType
  Pop $R0
  ${If} $R0 != "Admin"
    !insertmacro stewardRefuse ${STEWARD_EXIT_RIGHTS} "$(stewardNoRights)"
  ${EndIf}
FunctionEnd

!macro stewardCheckVersion
  ReadRegStr $R0 HKLM "${UNINSTALL_REGISTRY_KEY}" "DisplayVersion"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 == 1
      !insertmacro stewardRefuse ${STEWARD_EXIT_NEWER} "$(stewardNewer)"
    ${EndIf}
  ${EndIf}
!macroend

; The package is unpacked beside the present files before it takes their place, so it needs its room twice. In KB.
Function stewardCheckSpace
  !ifdef APP_64_UNPACKED_SIZE
    !define STEWARD_UNPACKED_SIZE ${APP_64_UNPACKED_SIZE}
  !else ifdef APP_ARM64_UNPACKED_SIZE
    !define STEWARD_UNPACKED_SIZE ${APP_ARM64_UNPACKED_SIZE}
  !endif
  !ifdef STEWARD_UNPACKED_SIZE
    ${GetRoot} "$INSTDIR" $R0
    StrCpy $R1 "$INSTDIR"
    ; A folder of the way may be a volume of its own; the nearest one that is there tells.
    ${DoUntil} ${FileExists} "$R1\*.*"
      ${GetParent} "$R1" $R2
      ${If} $R2 == ""
        StrCpy $R1 $R0
        ${ExitDo}
      ${EndIf}
      StrCpy $R1 $R2
    ${Loop}
    System::Call 'kernel32::GetDiskFreeSpaceExW(w "$R1\", *l .R3, p 0, p 0) i .R4'
    ${If} $R4 == 0
      Return
    ${EndIf}
    System::Int64Op $R3 / 1024
    Pop $R3
    System::Int64Op ${STEWARD_UNPACKED_SIZE} * 2
    Pop $R4
    System::Int64Op $R3 < $R4
    Pop $R5
    ${If} $R5 == 1
      System::Int64Op $R4 / 1024
      Pop $R4
      System::Int64Op $R3 / 1024
      Pop $R3
      !insertmacro stewardRefuse ${STEWARD_EXIT_SPACE} "$(stewardNoSpace)"
    ${EndIf}
  !endif
FunctionEnd

!macro stewardCheckMachine
  Call stewardCheckRights
  !insertmacro stewardCheckVersion
  ; With a window the folder is chosen later, and asked about then.
  ${If} ${Silent}
    !insertmacro stewardCheckFolder
    Call stewardCheckSpace
  ${EndIf}
!macroend

!endif
