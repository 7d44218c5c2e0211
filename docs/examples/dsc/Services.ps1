# Desired State Configuration: keeps the services of a machine as services.json describes them.
#
#   . .\Services.ps1
#   Services -ConfigPath C:\ProgramData\Steward\services.json -OutputPath C:\Dsc
#   Start-DscConfiguration -Path C:\Dsc -Wait -Verbose

Configuration Services
{
    param
    (
        [Parameter(Mandatory)] [string] $ConfigPath,
        [string] $Steward = 'C:\Program Files\Steward\bin\steward.exe'
    )

    Import-DscResource -ModuleName PSDesiredStateConfiguration

    Node localhost
    {
        Script StewardServices
        {
            # Exit codes: 0 nothing to change, 2 changed (with --dry-run: would be changed), 1 error.
            GetScript  = {
                $plan = & $using:Steward apply-config $using:ConfigPath --dry-run --json
                @{ Result = "$plan" }
            }
            TestScript = {
                $plan = & $using:Steward apply-config $using:ConfigPath --dry-run --json
                if ($LASTEXITCODE -notin 0, 2) { throw "steward apply-config --dry-run failed: $plan" }
                Write-Verbose "$plan"
                $LASTEXITCODE -eq 0
            }
            SetScript  = {
                $done = & $using:Steward apply-config $using:ConfigPath --json
                if ($LASTEXITCODE -notin 0, 2) { throw "steward apply-config failed: $done" }
                Write-Verbose "$done"
            }
        }
    }
}
