; Windows' own error numbers, so that deployment tools can say them in words.
!define STEWARD_EXIT_WRITE 29          ; ERROR_WRITE_FAULT: the files could not be put in place
!define STEWARD_EXIT_SWITCH 87         ; ERROR_INVALID_PARAMETER
!define STEWARD_EXIT_SPACE 112         ; ERROR_DISK_FULL
!define STEWARD_EXIT_FOLDER 145        ; ERROR_DIR_NOT_EMPTY: the folder holds something else
!define STEWARD_EXIT_RIGHTS 740        ; ERROR_ELEVATION_REQUIRED
!define STEWARD_EXIT_SERVICES 1052     ; ERROR_INVALID_SERVICE_CONTROL: services could not all be removed
!define STEWARD_EXIT_NEWER 1638        ; ERROR_PRODUCT_VERSION: a newer version is installed
